package org.neckar.tools.service.schedule;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;

/**
 * What a user may have.
 *
 * @param weight share of the boards relative to other users who have work, more than 0
 * @param sessions open sessions
 * @param queuedRuns runs that wait
 * @param queuedWords words of programs of runs that wait
 * @param boardTime board time in each window of {@link ScheduleSettings#window}; nothing means any
 * @param longestRun how long one program may hold a board
 * @param resultWords words of results kept for the user
 */
public record UserLimits(
        double weight,
        int sessions,
        int queuedRuns,
        long queuedWords,
        Optional<Duration> boardTime,
        Duration longestRun,
        long resultWords) {
    /** What a user may have of whom nothing else is said. */
    public static final UserLimits DEFAULT =
            new UserLimits(1, 64, 1000, 1L << 26, Optional.empty(), Duration.ofMinutes(5), 1L << 28);

    /**
     * Checks the values.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if one is not positive
     */
    public UserLimits {
        Objects.requireNonNull(boardTime, "boardTime");
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "limit of a user, weight: got %s (allowed more than 0)".formatted(weight));
        }
        requirePositive("sessions", sessions);
        requirePositive("queued runs", queuedRuns);
        requirePositive("queued words", queuedWords);
        boardTime.ifPresent(time -> requirePositive("board time in ns", time.toNanos()));
        requirePositive("longest run in ns", longestRun.toNanos());
        requirePositive("words of results", resultWords);
    }

    private static void requirePositive(String what, long value) {
        Require.inRange("limit of a user, " + what, value, 1, Long.MAX_VALUE);
    }
}
