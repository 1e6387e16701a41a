package org.neckar.stadls.run;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Outcome;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.PlaybackProgram;

/**
 * Several boards that run at the same time, each its own program in a thread of its own. Nothing but the barrier
 * between FPGAs ({@code Barrier.withEnableMultiFPGA}) keeps them in step. For one thread at a time.
 *
 * <pre>{@code
 * try (var boards = Boards.open(List.of("sim:?seed=1", "sim:?seed=2"))) {
 *     var results = boards.run(List.of(first, second));
 * }
 * }</pre>
 */
public final class Boards implements AutoCloseable {
    private final List<Board> boards;
    private final List<AsyncRuns> runs;

    private Boards(List<Board> boards) {
        this.boards = List.copyOf(boards);
        runs = this.boards.stream().map(Board::async).toList();
    }

    /**
     * Connects to boards and brings them up at the same time, each as {@link Board#open(String)} does.
     *
     * @param uris one per board
     * @throws NeckarException when one of them cannot be reached or does not come up, naming all that do not; no
     *     connection is left open then
     */
    public static Boards open(List<String> uris) {
        List<Board> connected = new ArrayList<>();
        try {
            uris.forEach(uri -> connected.add(Board.connect(uri)));
        } catch (RuntimeException e) {
            connected.forEach(Board::close);
            throw e;
        }
        Boards boards = of(connected);
        try {
            boards.bringUp();
        } catch (RuntimeException e) {
            boards.close();
            throw e;
        }
        return boards;
    }

    /** Boards that are connected already, as they are; they are closed with this. */
    public static Boards of(List<Board> boards) {
        return new Boards(boards);
    }

    private void bringUp() {
        List<SystemInit> inits =
                boards.stream().map(board -> Board.knownInit(board.info())).toList();
        run(inits.stream().map(SystemInit::program).toList());
        for (int i = 0; i < inits.size(); i++) {
            boards.get(i).isBroughtUp(inits.get(i));
        }
    }

    /** The boards in the order in which they were given. Only what they know may be asked; this runs their programs. */
    public List<Board> boards() {
        return boards;
    }

    /**
     * Runs one program on each board and waits for all of them. The failure of one board does not end the others.
     *
     * @param programs one per board, in their order; the same one may be given twice, its tickets then stand for one of
     *     these runs and {@link RunResult} tells them apart
     * @return what each brought
     * @throws NeckarException when the number of programs is not that of boards; or when boards failed: the failure of
     *     the only one, or an error that names them all
     */
    public List<RunResult> run(List<PlaybackProgram> programs) {
        if (programs.size() != boards.size()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "programs for several boards: got %d (allowed %d, one per board); an idle board takes an empty program"
                            .formatted(programs.size(), boards.size()));
        }
        List<PendingRun> pending = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            pending.add(runs.get(i).submit(programs.get(i)));
        }
        List<RunResult> results = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            try {
                RunResult result = pending.get(i).result();
                results.add(result);
                outcomes.add(new Outcome.Finished(boards.get(i).info(), result.times()));
            } catch (RuntimeException e) {
                outcomes.add(new Outcome.Failed(boards.get(i).info(), e));
            }
        }
        Outcome.requireFinished(outcomes);
        return results;
    }

    /** Waits for what runs and closes all connections. */
    @Override
    public void close() {
        runs.forEach(AsyncRuns::close);
        boards.forEach(Board::close);
    }

    @Override
    public String toString() {
        return "Boards" + boards;
    }
}
