package org.neckar.tools.bench;

import java.net.InetAddress;
import java.util.Arrays;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.connection.WordSink;
import org.neckar.fisch.netty.NetworkBoard;
import org.neckar.fisch.netty.NetworkBoardSettings;
import org.neckar.fisch.netty.WordPeer;
import org.neckar.fisch.ut.ToFpga;

/**
 * A board on the loopback interface of this machine, without a chip, and the connection to it: what is measured is the
 * way alone. It echoes halts, and answers a wait for n cycles by n words.
 */
final class BenchBoard implements AutoCloseable {
    private static final String INFO = "version: 1\ncompatible_until: 2\n";
    private static final int PROGRAM_WORDS = 1 << 17;

    private final NetworkBoard board;
    private final Connection connection;
    private final long[] silent = new long[PROGRAM_WORDS];
    private final long[] request = {ToFpga.waitUntil(PROGRAM_WORDS)};
    private long received;

    /** @param polls whether both ends look for datagrams without pause */
    BenchBoard(boolean polls) {
        var settings = NetworkBoardSettings.at(InetAddress.getLoopbackAddress(), INFO)
                .withPorts(0, 0)
                .withPolling(polls);
        board = NetworkBoard.start(settings, Answers::new, event -> {});
        try {
            connection = Connections.open(board.uri() + (polls ? "&poll=busy" : ""));
        } catch (RuntimeException e) {
            board.close();
            throw e;
        }
        Arrays.fill(silent, ToFpga.timerSetup());
    }

    /** Sends a large program that nothing answers; returns its words. */
    long send() {
        connection.execute(silent, 0, PROGRAM_WORDS, (words, from, count) -> {});
        return PROGRAM_WORDS;
    }

    /** Sends one word that many answer; returns their number. */
    long receive() {
        received = 0;
        connection.execute(request, 0, 1, (words, from, count) -> received += count);
        return received;
    }

    /** The connection. */
    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try (board) {
            connection.close();
        }
    }

    private static final class Answers implements WordPeer {
        private static final int SLICE = 4096;
        private static final long HALT = 0x02L << 56;
        private static final long WAIT = ToFpga.waitUntil(0);

        private final long[] answers = new long[SLICE];
        private final long[] halt = {HALT};
        private Runnable watch = () -> {};

        Answers() {
            Arrays.fill(answers, 0x01L << 56);
        }

        @Override
        public void feed(long[] words, int from, int count, WordSink sink) {
            for (int i = from; i < from + count; i++) {
                long word = words[i];
                if (word == ToFpga.HALT) {
                    sink.accept(halt, 0, 1);
                } else if (word >>> 56 == WAIT >>> 56) {
                    answer((int) word, sink);
                }
            }
        }

        private void answer(int count, WordSink sink) {
            for (int left = count; left > 0; left -= SLICE) {
                sink.accept(answers, 0, Math.min(SLICE, left));
                watch.run();
            }
        }

        @Override
        public void watchedBy(Runnable watch) {
            this.watch = watch;
        }
    }
}
