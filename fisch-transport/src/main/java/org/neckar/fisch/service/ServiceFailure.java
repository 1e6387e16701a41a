package org.neckar.fisch.service;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.service.v1.Failure;
import org.neckar.fisch.service.v1.Reason;

/**
 * Failures on the wire: the one table between recoveries and status codes, and the {@link Failure} in the trailers that
 * says the same and more. The codes follow the rule of gRPC for them: repeat the call (unavailable), repeat higher up
 * (aborted), or repair first (failed precondition).
 */
public final class ServiceFailure {
    /** Where the trailers of a call carry its {@link Failure}. */
    public static final Metadata.Key<byte[]> KEY =
            Metadata.Key.of("neckar-failure-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private ServiceFailure() {}

    /** The status code of a recovery. */
    public static Status.Code codeOf(Recovery recovery) {
        return switch (recovery) {
            case FIX_INPUT -> Status.Code.INVALID_ARGUMENT;
            case RETRY -> Status.Code.UNAVAILABLE;
            case RESET_LINK -> Status.Code.ABORTED;
            case BOARD_FAULT -> Status.Code.FAILED_PRECONDITION;
            case BUG -> Status.Code.INTERNAL;
        };
    }

    /** What helps against a status that came without a {@link Failure}. */
    public static Recovery recoveryOf(Status.Code code) {
        return switch (code) {
            case INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS, OUT_OF_RANGE -> Recovery.FIX_INPUT;
            case PERMISSION_DENIED, UNAUTHENTICATED, UNIMPLEMENTED -> Recovery.FIX_INPUT;
            case UNAVAILABLE, CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED -> Recovery.RETRY;
            case ABORTED -> Recovery.RESET_LINK;
            case FAILED_PRECONDITION, DATA_LOSS -> Recovery.BOARD_FAULT;
            case OK, UNKNOWN, INTERNAL -> Recovery.BUG;
        };
    }

    /**
     * The failure as a call ends with it.
     *
     * @param failure what happened
     * @param reason what a client may treat without asking anybody
     */
    public static StatusRuntimeException toStatus(NeckarException failure, Reason reason) {
        return toStatus(codeOf(failure.recovery()), failure, reason);
    }

    /** The failure under another code than the usual one, e.g. unauthenticated. */
    public static StatusRuntimeException toStatus(Status.Code code, NeckarException failure, Reason reason) {
        var message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        var trailers = new Metadata();
        trailers.put(
                KEY,
                Failure.newBuilder()
                        .setRecovery(onTheWire(failure.recovery()))
                        .setMessage(message)
                        .setReason(reason)
                        .build()
                        .toByteArray());
        return Status.fromCode(code).withDescription(message).asRuntimeException(trailers);
    }

    /** The failure that the other end reported; empty when the transport failed. */
    public static Optional<Failure> reported(Metadata trailers) {
        var bytes = trailers == null ? null : trailers.get(KEY);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Failure.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new NeckarException(Recovery.BUG, "experiment service: its failure cannot be read", e);
        }
    }

    /** Whether a call failed on its way, so that the same call may succeed over another connection. */
    static boolean isOfTransport(StatusRuntimeException failure) {
        boolean unreported = reported(failure.getTrailers()).isEmpty();
        return reasonOf(failure) == Reason.REASON_ENDING
                || (unreported && recoveryOf(failure.getStatus().getCode()) == Recovery.RETRY);
    }

    /** What a client may treat without asking anybody. */
    static Reason reasonOf(StatusRuntimeException failure) {
        return reported(failure.getTrailers()).map(Failure::getReason).orElse(Reason.REASON_UNSPECIFIED);
    }

    /**
     * The exception a client gets.
     *
     * @param peer who was asked, for the message
     * @param status how the call ended
     * @param trailers of the call, or null
     */
    public static NeckarException toException(String peer, Status status, Metadata trailers) {
        var reported = reported(trailers);
        if (reported.isPresent()) {
            return new NeckarException(
                    recovery(reported.get()), peer + ": " + reported.get().getMessage());
        }
        return new NeckarException(
                recoveryOf(status.getCode()), "%s: %s".formatted(peer, text(status)), status.getCause());
    }

    /** What a status says, and what is below it. */
    static String text(Status status) {
        var text = new StringBuilder(status.getCode().name());
        if (status.getDescription() != null) {
            text.append(": ").append(status.getDescription());
        }
        var cause = status.getCause();
        if (cause != null) {
            text.append(" (").append(cause.getMessage()).append(')');
        }
        return text.toString();
    }

    private static org.neckar.fisch.service.v1.Recovery onTheWire(Recovery recovery) {
        return switch (recovery) {
            case FIX_INPUT -> org.neckar.fisch.service.v1.Recovery.RECOVERY_FIX_INPUT;
            case RETRY -> org.neckar.fisch.service.v1.Recovery.RECOVERY_RETRY;
            case RESET_LINK -> org.neckar.fisch.service.v1.Recovery.RECOVERY_RESET_LINK;
            case BOARD_FAULT -> org.neckar.fisch.service.v1.Recovery.RECOVERY_BOARD_FAULT;
            case BUG -> org.neckar.fisch.service.v1.Recovery.RECOVERY_BUG;
        };
    }

    private static Recovery recovery(Failure failure) {
        return switch (failure.getRecovery()) {
            case RECOVERY_FIX_INPUT -> Recovery.FIX_INPUT;
            case RECOVERY_RETRY -> Recovery.RETRY;
            case RECOVERY_RESET_LINK -> Recovery.RESET_LINK;
            case RECOVERY_BOARD_FAULT -> Recovery.BOARD_FAULT;
            case RECOVERY_BUG, RECOVERY_UNSPECIFIED, UNRECOGNIZED -> Recovery.BUG;
        };
    }
}
