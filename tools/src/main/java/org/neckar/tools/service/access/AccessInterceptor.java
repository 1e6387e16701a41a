package org.neckar.tools.service.access;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.neckar.fisch.service.v1.OpenSessionRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets calls in. Refused ones end at their header: nothing of their request is read. What a call may take while it is
 * in: see {@link PeerLimits}. The caller is {@link Caller#current} for everything behind.
 *
 * <p>The health service is open to everybody, for load balancers; it tells nothing but whether there is service.
 */
final class AccessInterceptor implements ServerInterceptor {
    private static final Logger AUDIT = LoggerFactory.getLogger(AuditFile.LOGGER);
    private static final String HEALTH = "grpc.health.v1.Health";

    private final CallerFinder finder;
    private final PeerLimits limits;
    private final LongSupplier clockNs;
    private final FailureBudget failures = new FailureBudget();
    private final Map<String, Integer> callsOfUsers = new ConcurrentHashMap<>();
    private final OpenRequests requests;

    /**
     * @param finder finds out who calls
     * @param limits of calls
     * @param requests those that are not complete
     * @param clockNs time for the pace of failures
     */
    AccessInterceptor(CallerFinder finder, PeerLimits limits, OpenRequests requests, LongSupplier clockNs) {
        this.finder = finder;
        this.limits = limits;
        this.requests = requests;
        this.clockNs = clockNs;
    }

    @Override
    public <Q, A> Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata header, ServerCallHandler<Q, A> next) {
        if (HEALTH.equals(call.getMethodDescriptor().getServiceName())) {
            return next.startCall(call, header);
        }
        CallerFinder.Found found;
        String account;
        try {
            found = find(call, header);
            account = found.caller().name().orElseGet(() -> addressOf(call).toString());
            enter(account);
        } catch (AccessDenied e) {
            var end = e.toStatus();
            call.close(end.getStatus(), end.getTrailers());
            return new Listener<>() {};
        }
        var guarded = new GuardedCall<Q, A>(call, requests, () -> leave(account));
        var context = Context.current().withValue(Caller.KEY, found.caller());
        try {
            return guarded.listen(withoutNewSessions(
                    found.inGrace(), guarded, Contexts.interceptCall(context, guarded, header, next)));
        } catch (RuntimeException e) {
            guarded.leave();
            throw e;
        }
    }

    private CallerFinder.Found find(ServerCall<?, ?> call, Metadata header) {
        var address = addressOf(call);
        long now = clockNs.getAsLong();
        if (failures.isSpent(address, now)) {
            return finder.findKnown(call.getAttributes(), header)
                    .orElseThrow(() -> AccessDenied.tooMuch("too many calls from %s proved nothing; wait some seconds"
                            .formatted(address.getHostAddress())));
        }
        try {
            return finder.find(call.getAttributes(), header);
        } catch (AccessDenied e) {
            failures.spend(address, now);
            AUDIT.info("refused from={} reason=\"{}\"", address.getHostAddress(), e.getMessage());
            throw e;
        }
    }

    private void enter(String account) {
        int calls = callsOfUsers.merge(account, 1, Integer::sum);
        if (calls > limits.callsPerUser()) {
            leave(account);
            throw AccessDenied.tooMuch("calls of %s at a time: got %d (allowed up to %d); wait until some have ended"
                    .formatted(account, calls, limits.callsPerUser()));
        }
    }

    private void leave(String account) {
        callsOfUsers.computeIfPresent(account, (_, calls) -> calls == 1 ? null : calls - 1);
    }

    private static <Q> Listener<Q> withoutNewSessions(boolean inGrace, GuardedCall<Q, ?> call, Listener<Q> listener) {
        if (!inGrace) {
            return listener;
        }
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onMessage(Q message) {
                if (message instanceof OpenSessionRequest request
                        && request.getResume().isEmpty()) {
                    call.refuse(AccessDenied.unproven(
                            "token: has expired; it is still good for your present sessions, get a new one to open"
                                    + " another"));
                } else {
                    super.onMessage(message);
                }
            }
        };
    }

    private static InetAddress addressOf(ServerCall<?, ?> call) {
        return call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR) instanceof InetSocketAddress address
                ? address.getAddress()
                : InetAddress.getLoopbackAddress();
    }
}
