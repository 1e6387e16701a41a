package org.neckar.stadls.run;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** A program did not run to its end as it should. What arrived before is kept in {@link #partialResult()}. */
public final class RunFailed extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient RunResult partialResult;

    RunFailed(Recovery recovery, String message, RunResult partialResult) {
        super(recovery, message);
        this.partialResult = partialResult;
    }

    /** What had arrived; null after serialisation. */
    public RunResult partialResult() {
        return partialResult;
    }
}
