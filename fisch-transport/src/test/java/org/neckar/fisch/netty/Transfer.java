package org.neckar.fisch.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.neckar.fisch.connection.Connection;
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

    private static final long STALL_AFTER = 50_000;
    private static final long HALTED = 2L << 56;

    private Transfer() {}

    /**
     * Sends so many words each way.
     *
     * @param atBoard what the network does to datagrams at the board, both ways
     * @param parameters of the connection URI, each with a leading {@code &}
     */
    static void bothWays(long words, Impairment atBoard, long seed, String parameters) {
        try (var board = LoopbackBoard.start(() -> new Echo(0), settings -> settings.withImpairment(atBoard, seed));
                var connection = board.connect(parameters)) {
            transfer(words, connection, new Sequence(0));
        }
    }

    /**
     * Sends so many words each way; once, amid them, one side does nothing at all for a while.
     *
     * @param atBoard whether that is the board
     */
    static void stalling(long words, boolean atBoard, Duration stall) {
        try (var board = LoopbackBoard.start(() -> new Echo(atBoard ? stall.toNanos() : 0), settings -> settings);
                var connection = board.connect()) {
            transfer(words, connection, new Sequence(atBoard ? 0 : stall.toNanos()));
        }
    }

    private static void transfer(long words, Connection connection, Sequence receiver) {
        long sent = 0;
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

    private static void stall(long ns) {
        long end = System.nanoTime() + ns;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static long answer(long number) {
        return 1L << 56 | (number & 0xffff_ffffL);
    }

    /** Looks at the numbers that come back. */
    private static final class Sequence implements WordSink {
        private long stallNs;
        private long next;

        Sequence(long stallNs) {
            this.stallNs = stallNs;
        }

        @Override
        public void accept(long[] words, int from, int count) {
            for (int i = from; i < from + count; i++) {
                if (words[i] != HALTED) {
                    assertEquals(answer(next), words[i]);
                    next++;
                }
            }
            if (next > STALL_AFTER) {
                stall(stallNs);
                stallNs = 0;
            }
        }
    }

    /** Sends back what it gets, with the header of an answer. */
    private static final class Echo implements WordPeer {
        private final WordBuffer out = new WordBuffer();
        private long stallNs;
        private long fed;

        Echo(long stallNs) {
            this.stallNs = stallNs;
        }

        @Override
        public void feed(long[] words, int from, int count, WordSink sink) {
            out.clear();
            for (int i = from; i < from + count; i++) {
                out.add(words[i] == ToFpga.HALT ? HALTED : answer(words[i]));
            }
            fed += count;
            if (fed > STALL_AFTER) {
                stall(stallNs);
                stallNs = 0;
            }
            sink.accept(out.backingArray(), 0, out.size());
        }

        @Override
        public void watchedBy(Runnable watch) {}
    }
}
