package org.neckar.tools.service.session;

import java.time.Duration;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * How long sessions live and what is written down of them.
 *
 * @param lease a session that no client uses for so long is closed
 * @param longest how long a session may live at all
 * @param forced whether every finished run is forced to the disk before it is answered, so that it outlives the power;
 *     otherwise it outlives the process. What sessions are is always forced
 */
public record SessionSettings(Duration lease, Duration longest, boolean forced) {
    /** Five minutes, a week, not forced. */
    public static final SessionSettings DEFAULT = new SessionSettings(Duration.ofMinutes(5), Duration.ofDays(7), false);

    /**
     * Checks the values.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if a time is not positive
     */
    public SessionSettings {
        if (!lease.isPositive() || !longest.isPositive()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "sessions: got lease %s, longest %s (allowed more than 0)".formatted(lease, longest));
        }
    }
}
