package org.neckar.fisch.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.neckar.fisch.connection.WordSink;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

/**
 * Words to a board and as many back, over a real network on loopback: the board sends back every number it gets, and
 * each must come once and in order.
 */
final class Transfer {
    /** Several programs, so that the stream also pauses. */
    private static final int PROGRAM_WORDS = 1 << 20;

    private static final long HALTED = 2L << 56;

    private Transfer() {}

    /**
     * Sends so many words each way.
     *
     * @param atBoard what the network does to datagrams at the board, both ways
     * @param parameters of the connection URI, each with a leading {@code &}
     */
    static void bothWays(long words, Impairment atBoard, long seed, String parameters) {
        try (var board = LoopbackBoard.start(Echo::new, settings -> settings.withImpairment(atBoard, seed));
                var connection = board.connect(parameters)) {
            long sent = 0;
            var receiver = new Sequence();
            while (sent < words) {
                int count = (int) Math.min(PROGRAM_WORDS, words - sent);
                var program = new long[count];
                for (int i = 0; i < count; i++) {
                    program[i] = ToFpga.omnibusData((int) (sent + i));
                }
                connection.execute(program, 0, count, receiver);
                sent += count;
                assertEquals(sent, receiver.next);
            }
        }
    }

    private static long answer(long number) {
        return 1L << 56 | (number & 0xffff_ffffL);
    }

    /** Looks at the numbers that come back. */
    private static final class Sequence implements WordSink {
        private long next;

        @Override
        public void accept(long[] words, int from, int count) {
            for (int i = from; i < from + count; i++) {
                if (words[i] != HALTED) {
                    assertEquals(answer(next), words[i]);
                    next++;
                }
            }
        }
    }

    /** Sends back what it gets, with the header of an answer. */
    private static final class Echo implements WordPeer {
        private final WordBuffer out = new WordBuffer();

        @Override
        public void feed(long[] words, int from, int count, WordSink sink) {
            out.clear();
            for (int i = from; i < from + count; i++) {
                out.add(words[i] == ToFpga.HALT ? HALTED : answer(words[i]));
            }
            sink.accept(out.backingArray(), 0, out.size());
        }

        @Override
        public void watchedBy(Runnable watch) {}
    }
}
