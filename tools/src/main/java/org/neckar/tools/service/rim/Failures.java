package org.neckar.tools.service.rim;

import io.grpc.StatusRuntimeException;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.service.ServiceFailure;
import org.neckar.fisch.service.v1.Reason;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.ProgramMissing;
import org.neckar.tools.service.SessionUnknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the service throws into what calls end with. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ExperimentService service;

    Failures(ExperimentService service) {
        this.service = service;
    }

    /** How a call ends. A failure without a recovery is one of this program, and is written into the log. */
    StatusRuntimeException status(RuntimeException failure) {
        return switch (failure) {
            case StatusRuntimeException status -> status;
            case ProgramMissing missing -> ServiceFailure.toStatus(missing, Reason.REASON_PROGRAM_MISSING);
            case SessionUnknown unknown -> ServiceFailure.toStatus(unknown, Reason.REASON_SESSION_UNKNOWN);
            case NeckarException known -> ServiceFailure.toStatus(known, reason(known));
            default -> {
                LOG.error("a call failed", failure);
                var bug = new NeckarException(Recovery.BUG, "internal error: " + failure + "; report it", failure);
                yield ServiceFailure.toStatus(bug, Reason.REASON_UNSPECIFIED);
            }
        };
    }

    private Reason reason(NeckarException failure) {
        boolean ending =
                failure.recovery() == Recovery.RETRY && service.describe().draining();
        return ending ? Reason.REASON_ENDING : Reason.REASON_UNSPECIFIED;
    }
}
