package org.neckar.chipmodel.connection;

import org.neckar.chipmodel.fpga.EmulatedBoard;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.ExclusiveConnection;
import org.neckar.fisch.connection.Run;
import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaListener;

/** A connection to a board inside this process, powered when the connection is opened. */
final class SimConnection extends ExclusiveConnection {
    private static final long[] HALT = {ToFpga.HALT};

    private final EmulatedBoard board;
    private final Runnable leave;
    private volatile boolean disconnected;

    /** @param leave takes the board away from those it belongs together with */
    SimConnection(BoardInfo info, long timeoutNs, EmulatedBoard board, Runnable leave) {
        super(info, timeoutNs);
        this.board = board;
        this.leave = leave;
    }

    @Override
    protected void run(Run run) {
        board.watchedBy(() -> {
            if (disconnected) {
                throw new NeckarException(
                        Recovery.RESET_LINK,
                        "connection %s: another thread closed it while a program ran".formatted(info().uri()));
            }
            if (run.isOverdue()) {
                run.taken(wordsTaken(run, board.instruction()));
                throw run.haltMissing();
            }
        });
        board.feed(run.words(), run.from(), run.count(), run);
        board.feed(HALT, 0, 1, run);
    }

    /** Number of words that hold so many instructions: filler and words that are no message hold none. */
    private static long wordsTaken(Run run, long instructions) {
        var counter = new RefusalCounter();
        var decoder = new ToFpgaDecoder(counter);
        long counted = 0;
        int at = 0;
        while (counted < instructions && at < run.count()) {
            decoder.accept(run.words(), run.from() + at, 1);
            if (run.words()[run.from() + at] >= 0) {
                counted++;
            }
            at++;
            counted -= counter.take();
        }
        return at + (instructions - counted);
    }

    @Override
    protected void disconnect() {
        disconnected = true;
        leave.run();
    }

    private static final class RefusalCounter extends ToFpgaListener {
        private int refusals;

        @Override
        public void refused(long position, long word, Refusal why) {
            refusals++;
        }

        int take() {
            int taken = refusals;
            refusals = 0;
            return taken;
        }
    }
}
