package org.neckar.tools.service.access;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.service.ServiceFailure;
import org.neckar.fisch.service.v1.Reason;

/** A peer was refused. The message is for the peer: it never quotes a token. */
public final class AccessDenied extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Status.Code code;

    private AccessDenied(Status.Code code, Recovery recovery, String message) {
        super(recovery, message);
        this.code = code;
    }

    /** Nothing proves who asks. */
    static AccessDenied unproven(String message) {
        return new AccessDenied(Status.Code.UNAUTHENTICATED, Recovery.FIX_INPUT, message);
    }

    /** The peer wants more than its part; later it may have it. */
    static AccessDenied tooMuch(String message) {
        return new AccessDenied(Status.Code.RESOURCE_EXHAUSTED, Recovery.RETRY, message);
    }

    /** The peer keeps the service waiting. */
    static AccessDenied tooSlow(String message) {
        return new AccessDenied(Status.Code.DEADLINE_EXCEEDED, Recovery.RETRY, message);
    }

    /** What the call ends with. */
    StatusRuntimeException toStatus() {
        return ServiceFailure.toStatus(code, this, Reason.REASON_UNSPECIFIED);
    }
}
