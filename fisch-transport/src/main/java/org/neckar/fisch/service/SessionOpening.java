package org.neckar.fisch.service;

import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.OpenSessionRequest;
import org.neckar.fisch.service.v1.OpenSessionResponse;

/** Opens sessions and takes them up again, with the patience that either needs. */
final class SessionOpening {
    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long ATTEMPT_NS = TimeUnit.SECONDS.toNanos(5);
    private static final double NS_PER_SECOND = 1e9;

    private SessionOpening() {}

    /**
     * Opens a session. A service that asks to come again, because its board is being connected, is asked again; one
     * that is not there is not.
     */
    static OpenSessionResponse open(ServiceClient client, OpenSessionRequest request, long patienceNs) {
        long begin = System.nanoTime();
        while (true) {
            try {
                return client.call(ExperimentGrpc.getOpenSessionMethod(), request, ATTEMPT_NS);
            } catch (StatusRuntimeException e) {
                var failure = ServiceFailure.toException(client.peer(), e.getStatus(), e.getTrailers());
                boolean again = ServiceFailure.reported(e.getTrailers()).isPresent()
                        && failure.recovery() == Recovery.RETRY
                        && System.nanoTime() - begin < patienceNs;
                if (!again) {
                    throw failure;
                }
                pause(client, begin, patienceNs, failure);
            }
        }
    }

    /**
     * Takes a session up after the transport failed.
     *
     * @param request names it
     * @throws NeckarException ({@link Recovery#RESET_LINK}) if the service knows it no longer, or is not there for so
     *     long
     */
    static OpenSessionResponse takeUp(ServiceClient client, OpenSessionRequest request, long patienceNs) {
        long begin = System.nanoTime();
        while (true) {
            client.lookAgain();
            try {
                return client.call(ExperimentGrpc.getOpenSessionMethod(), request, ATTEMPT_NS);
            } catch (StatusRuntimeException e) {
                var failure = ServiceFailure.toException(client.peer(), e.getStatus(), e.getTrailers());
                if (failure.recovery() != Recovery.RETRY && !ServiceFailure.isOfTransport(e)) {
                    throw failure;
                }
                pause(client, begin, patienceNs, failure);
            }
        }
    }

    private static void pause(ServiceClient client, long begin, long patienceNs, NeckarException failure) {
        long spentNs = System.nanoTime() - begin;
        if (spentNs >= patienceNs || Thread.currentThread().isInterrupted()) {
            throw new NeckarException(
                    Recovery.RESET_LINK,
                    ("%s: not reached for %.1f s (allowed %.1f s, reconnect= in the URI): %s; open the connection anew "
                                    + "when it is there")
                            .formatted(
                                    client.peer(),
                                    spentNs / NS_PER_SECOND,
                                    patienceNs / NS_PER_SECOND,
                                    failure.getMessage()),
                    failure);
        }
        LockSupport.parkNanos(PAUSE_NS);
    }
}
