package org.neckar.tools.service.rim;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Which user a call belongs to. Where callers prove who they are, that counts; otherwise a session belongs to whoever
 * they said they were when they opened it or took it up.
 */
final class Callers {
    private static final String ANONYMOUS = "anonymous";
    private static final int MOST_NAMES = 100_000;

    private final Supplier<Optional<String>> proven;
    private final Map<String, String> said = new ConcurrentHashMap<>();

    /** @param proven the user of the call that the present thread serves, if it was proven */
    Callers(Supplier<Optional<String>> proven) {
        this.proven = proven;
    }

    /** The user who opens a session. */
    String opening(String name) {
        return proven.get().orElse(name.isEmpty() ? ANONYMOUS : name);
    }

    /** The session was opened by this user. */
    void opened(String session, String user) {
        if (said.size() >= MOST_NAMES) {
            // Sessions that ended long ago; the client of another one names its user when it takes it up again.
            said.clear();
        }
        said.put(session, user);
    }

    /** The user who calls with this session. */
    String of(String session) {
        return proven.get().orElseGet(() -> said.getOrDefault(session, ANONYMOUS));
    }

    /** The session is over. */
    void closed(String session) {
        said.remove(session);
    }
}
