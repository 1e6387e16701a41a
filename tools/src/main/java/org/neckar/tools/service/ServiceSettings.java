package org.neckar.tools.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.pool.BoardSettings;
import org.neckar.tools.service.schedule.ScheduleSettings;
import org.neckar.tools.service.schedule.UserLimits;
import org.neckar.tools.service.session.SessionSettings;
import org.neckar.tools.service.store.StoreSettings;

/**
 * How to run the service.
 *
 * @param boards at least one, in the order in which free ones are taken
 * @param state directory for what outlives the process; nothing means that sessions end with it
 * @param schedule times of the scheduler
 * @param session leases and promises
 * @param store bounds of memory and disk
 * @param users limits of users that differ from the defaults, by name
 * @param others limits of everybody else
 */
public record ServiceSettings(
        List<BoardSettings> boards,
        Optional<Path> state,
        ScheduleSettings schedule,
        SessionSettings session,
        StoreSettings store,
        Map<String, UserLimits> users,
        UserLimits others) {
    /** How long a cancelled run may still hold its board. */
    static final Duration CANCEL_GRACE = Duration.ofSeconds(1);

    /** Takes copies of the lists. */
    public ServiceSettings {
        boards = List.copyOf(boards);
        if (boards.isEmpty()
                || boards.stream().map(BoardSettings::name).distinct().count() < boards.size()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "boards of the service: got %s (allowed one and more, of different names)".formatted(boards));
        }
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(store, "store");
        users = Map.copyOf(users);
        Objects.requireNonNull(others, "others");
    }

    /**
     * Index of a board.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if none has this name
     */
    int board(String name) {
        var names = boards.stream().map(BoardSettings::name).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "board: got '%s' (allowed %s)".formatted(name, String.join(", ", names)));
        }
        return index;
    }

    /** The usual settings for boards at these connection URIs, which are named {@code board0}, {@code board1}, ... */
    public static ServiceSettings of(List<String> uris) {
        return new ServiceSettings(
                BoardSettings.numbered(uris),
                Optional.empty(),
                ScheduleSettings.DEFAULT,
                SessionSettings.DEFAULT,
                StoreSettings.DEFAULT,
                Map.of(),
                UserLimits.DEFAULT);
    }

    /** The same with a state directory. */
    public ServiceSettings withState(Path directory) {
        return new ServiceSettings(boards, Optional.of(directory), schedule, session, store, users, others);
    }

    /** The same with other times of the scheduler. */
    public ServiceSettings withSchedule(ScheduleSettings other) {
        return new ServiceSettings(boards, state, other, session, store, users, others);
    }

    /** The same with other leases. */
    public ServiceSettings withSession(SessionSettings other) {
        return new ServiceSettings(boards, state, schedule, other, store, users, others);
    }

    /** The same with other bounds of memory and disk. */
    public ServiceSettings withStore(StoreSettings other) {
        return new ServiceSettings(boards, state, schedule, session, other, users, others);
    }

    /** The same with limits for a user. */
    public ServiceSettings withUser(String name, UserLimits limits) {
        var more = new LinkedHashMap<>(users);
        more.put(name, limits);
        return new ServiceSettings(boards, state, schedule, session, store, more, others);
    }

    /** The same with other limits for everybody of whom nothing else is said. */
    public ServiceSettings withOthers(UserLimits limits) {
        return new ServiceSettings(boards, state, schedule, session, store, users, limits);
    }

    /** The limits of a user. */
    public UserLimits limitsOf(String user) {
        return users.getOrDefault(user, others);
    }
}
