package org.neckar.fisch.service;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.RunEvent;
import org.neckar.fisch.service.v1.RunRequest;

/**
 * One call of Run. The thread of the socket puts aside what arrives; the thread that executes takes it, and only then
 * asks for more, so that a slow receiver holds the sender back.
 */
final class RunCall extends ClientCall.Listener<RunEvent> {
    /** Messages that may lie here untaken. */
    private static final int AHEAD = 8;

    /** Asking for more wakes the thread of the socket, so it is done for several at once, and never in a short run. */
    private static final int ASKED_AT_ONCE = 4;

    private final ClientCall<RunRequest, RunEvent> call;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private int taken;

    /** What came next. */
    sealed interface Arrival {}

    /** A message. */
    record Event(RunEvent event) implements Arrival {}

    /** The end of the call. */
    record End(Status status, Metadata trailers) implements Arrival {}

    private RunCall(Channel channel) {
        call = channel.newCall(ExperimentGrpc.getRunMethod(), CallOptions.DEFAULT);
    }

    /** Sends the request. */
    static RunCall start(Channel channel, RunRequest request) {
        var run = new RunCall(channel);
        run.call.start(run, new Metadata());
        run.call.request(AHEAD);
        run.call.sendMessage(request);
        run.call.halfClose();
        return run;
    }

    /**
     * The next arrival; null if there is none within so many nanoseconds.
     *
     * @throws InterruptedException when the thread is interrupted before
     */
    Arrival next(long ns) throws InterruptedException {
        var arrival = arrivals.poll(Math.max(0, ns), TimeUnit.NANOSECONDS);
        if (arrival instanceof Event && ++taken % ASKED_AT_ONCE == 0) {
            call.request(ASKED_AT_ONCE);
        }
        return arrival;
    }

    /** Ends the call on this side; {@link #next} tells it. */
    void abandon(String why) {
        call.cancel(why, null);
    }

    @Override
    public void onMessage(RunEvent event) {
        arrivals.add(new Event(event));
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        arrivals.add(new End(status, trailers));
    }
}
