package org.neckar.fisch.connection;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;

/** How the run of one of several boards ended. */
public sealed interface Outcome {
    /** The board. */
    BoardInfo board();

    /**
     * The run came to its halt.
     *
     * @param board the board
     * @param times its times
     */
    record Finished(BoardInfo board, RunTimes times) implements Outcome {}

    /**
     * The run failed; what the other boards did is not touched by that.
     *
     * @param board the board
     * @param failure the exception of {@link Connection#execute}
     */
    record Failed(BoardInfo board, RuntimeException failure) implements Outcome {}

    /**
     * The times of all boards.
     *
     * @throws NeckarException if one failed: the only failure itself, or one error that names all of them and recovers
     *     as the first does
     */
    static List<RunTimes> requireFinished(List<Outcome> outcomes) {
        var times = new ArrayList<RunTimes>();
        var failures = new ArrayList<Failed>();
        for (var outcome : outcomes) {
            switch (outcome) {
                case Finished finished -> times.add(finished.times());
                case Failed failed -> failures.add(failed);
            }
        }
        if (failures.isEmpty()) {
            return times;
        }
        throw together(failures, outcomes.size());
    }

    private static RuntimeException together(List<Failed> failures, int boards) {
        var first = failures.getFirst().failure();
        if (failures.size() == 1 || !(first instanceof NeckarException named)) {
            return first;
        }
        var message = new StringBuilder("%d of %d boards failed:".formatted(failures.size(), boards));
        for (var failed : failures) {
            message.append("\n  ")
                    .append(failed.board().uri())
                    .append(": ")
                    .append(failed.failure().getMessage());
        }
        var all = new NeckarException(named.recovery(), message.toString(), first);
        failures.stream().skip(1).forEach(failed -> all.addSuppressed(failed.failure()));
        return all;
    }
}
