package org.neckar.fisch.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Several boards that execute at the same time, each its own program in a thread of its own. Nothing but the barrier
 * between FPGAs keeps them in step. For one thread at a time, like each of its connections.
 */
public final class MultiConnection implements AutoCloseable {
    private final List<Connection> connections;
    private final ExecutorService threads;

    private MultiConnection(List<Connection> connections) {
        this.connections = List.copyOf(connections);
        threads = Executors.newFixedThreadPool(
                Math.max(1, connections.size()),
                Thread.ofPlatform().daemon().name("neckar-board-", 0).factory());
    }

    /**
     * Opens a connection to each board, or to none.
     *
     * @param uris one per board
     * @throws NeckarException of the first that cannot be opened; those opened before it are closed again
     */
    public static MultiConnection open(List<String> uris) {
        var opened = new ArrayList<Connection>();
        try {
            for (var uri : uris) {
                opened.add(Connections.open(uri));
            }
        } catch (RuntimeException e) {
            closeAll(opened);
            throw e;
        }
        return new MultiConnection(opened);
    }

    /** Boards whose connections are open already; they are closed with this. */
    public static MultiConnection of(List<Connection> connections) {
        return new MultiConnection(connections);
    }

    /** Number of boards. */
    public int size() {
        return connections.size();
    }

    /** What is at the other ends. */
    public List<BoardInfo> infos() {
        return connections.stream().map(Connection::info).toList();
    }

    /**
     * Executes one program per board and waits for all of them. The failure of one board does not end the others.
     *
     * @param programs one per board, in the order in which they were opened
     * @return how each ended; {@link Outcome#requireFinished} for those who need all
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the number of programs is not that of boards; nothing was
     *     executed then
     */
    public List<Outcome> execute(List<Program> programs) {
        if (programs.size() != connections.size()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    ("programs for several boards: got %d (allowed %d, one per board); an idle board takes an "
                                    + "empty program")
                            .formatted(programs.size(), connections.size()));
        }
        var runs = new ArrayList<CompletableFuture<Outcome>>();
        for (int i = 0; i < programs.size(); i++) {
            var connection = connections.get(i);
            var program = programs.get(i);
            runs.add(CompletableFuture.supplyAsync(() -> execute(connection, program), threads));
        }
        return runs.stream().map(CompletableFuture::join).toList();
    }

    private static Outcome execute(Connection connection, Program program) {
        try {
            var words = program.words();
            return new Outcome.Finished(
                    connection.info(), connection.execute(words.backingArray(), 0, words.size(), program.sink()));
        } catch (RuntimeException e) {
            return new Outcome.Failed(connection.info(), e);
        }
    }

    /** Closes all connections. */
    @Override
    public void close() {
        threads.shutdown();
        closeAll(connections);
    }

    private static void closeAll(List<Connection> connections) {
        RuntimeException failure = null;
        for (var connection : connections) {
            try {
                connection.close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
