package org.neckar.tools.service.access;

import io.grpc.Status;
import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

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

    /** It is known who asks, and that this is not for them. */
    static AccessDenied forbidden(String message) {
        return new AccessDenied(Status.Code.PERMISSION_DENIED, Recovery.FIX_INPUT, message);
    }

    /** The peer wants more than its part; later it may have it. */
    static AccessDenied tooMuch(String message) {
        return new AccessDenied(Status.Code.RESOURCE_EXHAUSTED, Recovery.RETRY, message);
    }

    /** What the call ends with. */
    public Status status() {
        return code.toStatus().withDescription(getMessage());
    }
}
