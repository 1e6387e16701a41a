package org.neckar.tools.service.pool;

import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.stadls.run.Board;

/** An open connection to a board, and whose content the board holds. One thread, apart from {@link #close}. */
final class BoardLink {
    private final Connection connection;
    private final Board board;
    private SessionContent holder;
    private int heldVersion;

    private BoardLink(Connection connection) {
        this.connection = connection;
        board = Board.on(connection);
    }

    static BoardLink open(String uri) {
        return new BoardLink(Connections.open(uri));
    }

    BoardInfo info() {
        return connection.info();
    }

    /** Saves what the present session needs saved if the run belongs to another one. */
    void leave(BoardRun run) {
        if (holder != null && !holder.owner().equals(run.content().owner())) {
            holder.leave(board);
        }
    }

    /** Brings the session of a run onto the board. */
    void enter(BoardRun run, long[] words) {
        boolean known = holder != null && holder.version() == heldVersion && !run.isReinitEnforced();
        var held = known ? holder : null;
        holder = null;
        run.content().enter(board, held, words);
    }

    /**
     * Executes a run whose session is on the board.
     *
     * @return its times
     */
    RunTimes execute(BoardRun run, long[] words, TimeoutWatch timeouts) {
        var decoder = new FromFpgaDecoder(timeouts);
        return connection.execute(words, 0, words.length, (answers, from, count) -> {
            run.accept(answers, from, count);
            decoder.accept(answers, from, count);
        });
    }

    /** The run came to its end; the board holds what it left. */
    void ran(BoardRun run, long[] words) {
        run.content().ran(words);
        holder = run.content();
        heldVersion = holder.version();
    }

    void close() {
        board.close();
    }
}
