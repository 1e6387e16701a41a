package org.neckar.tools.service;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.neckar.tools.service.schedule.UserLimits;

/** What users may have: what the settings say, changed by what they prove to have been granted. Any thread. */
final class UserGrants {
    private final ServiceSettings settings;
    private final Map<String, UserLimits> granted = new ConcurrentHashMap<>();

    UserGrants(ServiceSettings settings) {
        this.settings = settings;
    }

    UserLimits of(String user) {
        return granted.getOrDefault(user, settings.limitsOf(user));
    }

    /** Replaces what the user was granted before. */
    void grant(String user, Optional<Double> weight, Optional<Duration> boardTime) {
        var usual = settings.limitsOf(user);
        granted.put(
                user,
                new UserLimits(
                        weight.orElse(usual.weight()),
                        usual.sessions(),
                        usual.queuedRuns(),
                        usual.queuedWords(),
                        boardTime.or(usual::boardTime),
                        usual.longestRun(),
                        usual.resultWords()));
    }
}
