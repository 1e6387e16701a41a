package org.neckar.tools.service.schedule;

import java.time.Duration;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Times of the scheduler.
 *
 * @param slice board time after which a session makes room for others that wait; 0 after each run
 * @param window over which {@link UserLimits#boardTime} is counted
 * @param withoutBoard how long runs wait for a board that is out of order before they fail
 */
public record ScheduleSettings(Duration slice, Duration window, Duration withoutBoard) {
    /** Slices of 50 ms, windows of an hour, a minute of patience with failed boards. */
    public static final ScheduleSettings DEFAULT =
            new ScheduleSettings(Duration.ofMillis(50), Duration.ofHours(1), Duration.ofMinutes(1));

    /**
     * Checks the values.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if one is negative, or the window is 0
     */
    public ScheduleSettings {
        if (slice.isNegative() || withoutBoard.isNegative() || !window.isPositive()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "scheduler: got slice %s, patience %s, window %s (allowed 0 and more, for the window more than 0)"
                            .formatted(slice, withoutBoard, window));
        }
    }
}
