package org.neckar.tools.service.session;

import java.util.Objects;
import java.util.Optional;
import org.neckar.tools.service.schedule.Mobility;

/**
 * What a client wants of its session.
 *
 * @param board name of the board it must begin on; nothing means any
 * @param mobility whether it may move to another one later
 */
public record SessionOptions(Optional<String> board, Mobility mobility) {
    /** Any board, and another one if that fails. */
    public static final SessionOptions DEFAULT = new SessionOptions(Optional.empty(), Mobility.FAILOVER);

    /** Checks that nothing is null. */
    public SessionOptions {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(mobility, "mobility");
    }
}
