package org.neckar.tools.service.schedule;

import java.time.Duration;
import java.util.Objects;

/**
 * Where a run stands in the queue.
 *
 * @param ahead number of runs expected to begin before it
 * @param estimate expected time until it begins, from the median run time of the users ahead
 */
public record QueuePlace(int ahead, Duration estimate) {
    /** Checks that nothing is null. */
    public QueuePlace {
        Objects.requireNonNull(estimate, "estimate");
    }
}
