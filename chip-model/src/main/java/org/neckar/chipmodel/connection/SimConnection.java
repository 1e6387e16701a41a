package org.neckar.chipmodel.connection;

import java.util.Objects;
import org.neckar.chipmodel.fpga.EmulatedBoard;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.fisch.connection.WordSink;
import org.neckar.fisch.ut.ToFpga;

/** A connection to a board inside this process, powered when the connection is opened. */
final class SimConnection implements Connection {
    private static final long[] HALT = {ToFpga.HALT};

    private final BoardInfo info;
    private final EmulatedBoard board;
    private boolean closed;

    SimConnection(BoardInfo info, EmulatedBoard board) {
        this.info = info;
        this.board = board;
    }

    @Override
    public RunTimes execute(long[] words, int from, int count, WordSink sink) {
        Objects.checkFromIndexSize(from, count, words.length);
        Objects.requireNonNull(sink, "sink");
        if (closed) {
            throw new NeckarException(Recovery.RESET_LINK, "connection " + info.uri() + ": closed; open a new one");
        }
        long begin = System.nanoTime();
        var guarded = new GuardedSink(sink);
        board.feed(words, from, count, guarded);
        board.feed(HALT, 0, 1, guarded);
        guarded.rethrow();
        return new RunTimes(0, 0, System.nanoTime() - begin, 0);
    }

    @Override
    public BoardInfo info() {
        return info;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Passes words on until the receiver throws; the board executes the program to its end all the same. */
    private static final class GuardedSink implements WordSink {
        private final WordSink receiver;
        private RuntimeException failure;

        GuardedSink(WordSink receiver) {
            this.receiver = receiver;
        }

        @Override
        public void accept(long[] words, int from, int count) {
            if (failure != null) {
                return;
            }
            try {
                receiver.accept(words, from, count);
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
