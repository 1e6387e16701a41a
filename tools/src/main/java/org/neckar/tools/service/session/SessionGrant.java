package org.neckar.tools.service.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A session in the hands of its client.
 *
 * @param id secret of 256 random bits, as hexadecimal text; who knows it and is its owner has the session
 * @param name public name, for people and logs
 * @param nextSequence number of the next run that the service does not know
 * @param results numbers of the runs whose results are kept: submitting such a run again hands its result out
 * @param notice what was lost when the service ended the last time, for people
 */
public record SessionGrant(String id, String name, long nextSequence, List<Long> results, Optional<String> notice) {
    /** Takes a copy of the list. */
    public SessionGrant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        results = List.copyOf(results);
        Objects.requireNonNull(notice, "notice");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SessionGrant(%s, next run %d, results of %s%s)"
                .formatted(
                        name,
                        nextSequence,
                        results,
                        notice.map(text -> ", " + text).orElse(""));
    }
}
