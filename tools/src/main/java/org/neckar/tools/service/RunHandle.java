package org.neckar.tools.service;

import java.util.Optional;
import org.neckar.tools.service.schedule.QueuePlace;
import org.neckar.tools.service.store.ResultReader;

/** A submitted run in the hands of its client. */
public interface RunHandle {
    /** The number the run was submitted with. */
    long sequence();

    /** Where the run stands in the queue; empty when it waits no longer. */
    Optional<QueuePlace> place();

    /** The words from the FPGA, from the first one on. Each call gives a reader of its own. */
    ResultReader results();

    /**
     * Ends the run. One that waits never begins; one on the board is given a moment to come to its halt, then the board
     * is taken from it and the session is restored as it was before. The listener hears of a failure. Nothing happens
     * if the run is over.
     */
    void cancel();

    /**
     * The client is gone. A run that waits leaves the queue at once; one on the board ends there, and its result is
     * kept for a client who submits the same number and program again. The listener hears nothing more.
     */
    void detach();
}
