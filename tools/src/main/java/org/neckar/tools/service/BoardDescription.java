package org.neckar.tools.service;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.tools.service.schedule.BoardCondition;

/**
 * One board of the service.
 *
 * @param name under which users meet it
 * @param condition what it does
 * @param since for how long it has been doing that
 * @param info what it said of itself at the latest connection
 * @param failure why it is out of order
 * @param session public name of the session whose content it holds
 * @param boardNs board time so far
 */
public record BoardDescription(
        String name,
        BoardCondition condition,
        Duration since,
        Optional<BoardInfo> info,
        Optional<String> failure,
        Optional<String> session,
        long boardNs) {
    /** Checks that nothing is null. */
    public BoardDescription {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(session, "session");
    }
}
