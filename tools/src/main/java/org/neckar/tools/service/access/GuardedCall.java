package org.neckar.tools.service.access;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/**
 * A call that has been let in, and that may be ended from outside while its request is not complete. gRPC allows one
 * thread at a time on a call, so whoever ends it and whoever answers take turns; an answer that comes afterwards is
 * dropped, and the service hears of a cancelled call.
 */
final class GuardedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final OpenRequests requests;
    private final Runnable onLeave;
    private volatile long lastSignNs = System.nanoTime();
    private boolean refused;
    private boolean left;

    /**
     * @param requests where the call is listed until its request is complete
     * @param onLeave run once when the call is over
     */
    GuardedCall(ServerCall<Q, A> call, OpenRequests requests, Runnable onLeave) {
        super(call);
        this.requests = requests;
        this.onLeave = onLeave;
        requests.add(this);
    }

    /** Time of the last sign of the client, of {@link System#nanoTime}. */
    long lastSignNs() {
        return lastSignNs;
    }

    /** Ends the call. */
    synchronized void refuse(AccessDenied why) {
        end(why.toStatus());
    }

    /** Ends the call because its request does not come. */
    synchronized void expire(long patienceMs) {
        end(AccessDenied.tooSlow(
                        "request: nothing came for %d ms and it is not complete; send it at once".formatted(patienceMs))
                .toStatus());
    }

    private void end(StatusRuntimeException how) {
        if (!refused && !left) {
            refused = true;
            super.close(how.getStatus(), how.getTrailers());
        }
    }

    /** The call is over. */
    void leave() {
        requests.remove(this);
        synchronized (this) {
            if (left) {
                return;
            }
            left = true;
        }
        onLeave.run();
    }

    /** Whether it was ended from outside. */
    synchronized boolean isRefused() {
        return refused;
    }

    ServerCall.Listener<Q> listen(ServerCall.Listener<Q> listener) {
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onMessage(Q message) {
                lastSignNs = System.nanoTime();
                if (!isRefused()) {
                    super.onMessage(message);
                }
            }

            @Override
            public void onHalfClose() {
                requests.remove(GuardedCall.this);
                if (!isRefused()) {
                    super.onHalfClose();
                }
            }

            @Override
            public void onCancel() {
                leave();
                super.onCancel();
            }

            @Override
            public void onComplete() {
                leave();
                if (isRefused()) {
                    super.onCancel();
                } else {
                    super.onComplete();
                }
            }
        };
    }

    @Override
    public synchronized void sendHeaders(Metadata headers) {
        if (!refused) {
            super.sendHeaders(headers);
        }
    }

    @Override
    public synchronized void sendMessage(A message) {
        if (!refused) {
            super.sendMessage(message);
        }
    }

    @Override
    public synchronized void close(Status status, Metadata trailers) {
        if (!refused) {
            super.close(status, trailers);
        }
    }
}
