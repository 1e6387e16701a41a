package org.neckar.tools.service;

import java.time.Duration;
import java.util.Collection;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.schedule.UserLimits;
import org.neckar.tools.service.store.ProgramHash;

/** Why runs are refused, or answered without having been executed. */
final class Refusals {
    private Refusals() {}

    /** A number belongs to one program. */
    static void requireSame(RunRequest request, ProgramHash known) {
        if (!request.program().equals(known)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "run %d: got program %s (submitted before: %s); a new run takes the next number"
                            .formatted(request.sequence(), request.program(), known));
        }
    }

    /** A number that was answered is not used again. */
    static void requireNew(LiveSession live, long sequence, long next) {
        if (sequence < next || live.session().answeredAhead().contains(sequence)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "run %d of session %s: answered before, and its result is no longer kept (allowed %d and more)"
                            .formatted(sequence, live.name(), next));
        }
    }

    /** Results that nobody acknowledges must not grow without bound. */
    static void requireRoomForResults(String user, UserLimits limits, Collection<LiveSession> sessions) {
        long kept = sessions.stream()
                .filter(live -> live.user().equals(user))
                .mapToLong(live -> live.session().keptWords())
                .sum();
        if (kept > limits.resultWords()) {
            throw new NeckarException(
                    Recovery.RETRY,
                    "user %s: results of %d words are kept (allowed %d); acknowledge some"
                            .formatted(user, kept, limits.resultWords()));
        }
    }

    static NeckarException cancelled(LiveRun run) {
        return new NeckarException(
                Recovery.RETRY, "run %d: cancelled; submit it as a new run".formatted(run.sequence()));
    }

    static NeckarException takenOver(LiveRun run) {
        return new NeckarException(
                Recovery.RETRY,
                "run %d: another connection of the session has taken it over".formatted(run.sequence()));
    }

    static NeckarException expired(LiveRun run) {
        return new NeckarException(
                Recovery.RETRY,
                "run %d: no board was free within the time the client allowed; submit it as a new run"
                        .formatted(run.sequence()));
    }

    static NeckarException withoutBoard(LiveRun run, Duration patience, String failures) {
        return new NeckarException(
                Recovery.BOARD_FAULT,
                "run %d: no board that may execute it has been in order for %s; %s"
                        .formatted(run.sequence(), patience, failures));
    }
}
