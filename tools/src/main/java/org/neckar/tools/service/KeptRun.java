package org.neckar.tools.service;

import java.util.Optional;
import org.neckar.tools.service.schedule.QueuePlace;
import org.neckar.tools.service.session.KeptResult;
import org.neckar.tools.service.store.ResultReader;

/**
 * A run that was answered before and is submitted again.
 *
 * @param result the answer
 * @param listener hears it once more
 */
record KeptRun(KeptResult result, RunListener listener) implements RunHandle {
    /** Tells the listener. */
    void tell() {
        result.failure().ifPresent(listener::failed);
        result.report().ifPresent(report -> {
            if (report.wordsFromFpga() > 0) {
                listener.wordsAvailable();
            }
            listener.finished(report);
        });
    }

    @Override
    public long sequence() {
        return result.sequence();
    }

    @Override
    public Optional<QueuePlace> place() {
        return Optional.empty();
    }

    @Override
    public ResultReader results() {
        return result.spool().reader();
    }

    @Override
    public void cancel() {
        // It is over.
    }

    @Override
    public void detach() {
        // Everything has been said.
    }
}
