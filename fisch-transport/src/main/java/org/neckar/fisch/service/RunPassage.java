package org.neckar.fisch.service;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Run;
import org.neckar.fisch.service.v1.Finished;
import org.neckar.fisch.service.v1.OpenSessionResponse;
import org.neckar.fisch.service.v1.Reason;
import org.neckar.fisch.service.v1.RunEvent;
import org.neckar.fisch.service.v1.RunRequest;

/**
 * One run on its way through the service, over as many calls as it takes. Words that were handed out are not handed out
 * again when the result is repeated.
 */
final class RunPassage {
    private static final int BUFFER_WORDS = 1 << 12;
    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ServiceConnection connection;
    private final ServiceClient client;
    private final Run run;
    private final OutgoingProgram program;
    private final long sequence;
    private final long[] buffer = new long[BUFFER_WORDS];
    private volatile RunCall call;
    /** Words handed out, over all calls. */
    private long delivered;
    /** Words that came in the present call. */
    private long position;

    private boolean interrupted;
    private boolean takenUp;
    /** Whether the link was lost and nothing has come since. */
    private boolean losing;

    private long lostAtNs;

    /** How a call ended. */
    private enum Ending {
        FINISHED,
        PROGRAM_MISSING,
        LINK_LOST
    }

    RunPassage(ServiceConnection connection, Run run, long sequence) {
        this.connection = connection;
        this.run = run;
        this.sequence = sequence;
        client = connection.client();
        program = new OutgoingProgram(run.words(), run.from(), run.count());
    }

    long sequence() {
        return sequence;
    }

    /** Ends it because the connection is being closed. */
    void abandon() {
        var present = call;
        if (present != null) {
            present.abandon("connection closed");
        }
    }

    /** Brings the run to its end. */
    void go() {
        try {
            var ending = attempt();
            while (ending != Ending.FINISHED) {
                if (ending == Ending.PROGRAM_MISSING) {
                    connection.known().remove(program.hash());
                }
                ending = attempt();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Ending attempt() {
        var ending = Ending.LINK_LOST;
        try {
            if (!program.isInline() && !connection.known().has(program.hash())) {
                connection.known().bring(client, connection.session(), List.of(program));
            }
            ending = call();
        } catch (StatusRuntimeException e) {
            ending = ending(e);
        }
        if (ending == Ending.LINK_LOST) {
            takeUp();
        }
        return ending;
    }

    private Ending call() {
        var known = connection.known();
        var request = RunRequest.newBuilder()
                .setSession(connection.session())
                .setSequence(sequence)
                .setAcknowledged(sequence)
                .setHash(program.hash());
        boolean unknown = program.isInline() && !known.has(program.hash());
        if (unknown || program.isTiny()) {
            request.setWords(program.whole());
        }
        position = 0;
        call = RunCall.start(client.channel(), request.build());
        while (true) {
            requireConnected();
            switch (next()) {
                case RunCall.Event(RunEvent event) -> {
                    losing = false;
                    if (hear(event)) {
                        known.add(program.hash());
                        return Ending.FINISHED;
                    }
                }
                case RunCall.End(var status, var trailers) -> {
                    requireConnected();
                    return ending(status.asRuntimeException(trailers));
                }
                case null -> throw overdue();
            }
        }
    }

    private RunCall.Arrival next() {
        while (true) {
            try {
                return call.next(run.remainingNs());
            } catch (InterruptedException e) {
                // The run is ended in an orderly way, and its end waited for: the board stays defined.
                if (!interrupted) {
                    interrupted = true;
                    connection.cancel(sequence);
                }
            }
        }
    }

    /** Takes a message; true if it was the last. */
    private boolean hear(RunEvent event) {
        switch (event.getEventCase()) {
            case QUEUED ->
                connection
                        .progress()
                        .queued(
                                event.getQueued().getPosition(),
                                event.getQueued().getEstimateNs());
            case STARTED -> connection.progress().started(event.getStarted().getBoard());
            case WORDS -> handOut(event.getWords());
            case FINISHED -> {
                finish(event.getFinished());
                return true;
            }
            case EVENT_NOT_SET -> {
                // An event of a later version of the service.
            }
        }
        return false;
    }

    private void handOut(ByteString packed) {
        int count = PackedWords.count(packed);
        int at = Math.clamp(delivered - position, 0, count);
        position += count;
        while (at < count) {
            int piece = Math.min(BUFFER_WORDS, count - at);
            PackedWords.unpack(packed, at, buffer, piece);
            run.accept(buffer, 0, piece);
            at += piece;
            delivered += piece;
        }
    }

    private void finish(Finished finished) {
        handOut(finished.getWords());
        if (position != finished.getSizeWords()) {
            throw new NeckarException(
                    Recovery.BUG,
                    "%s: run %d: got %d words (expected %d)"
                            .formatted(client.peer(), sequence, position, finished.getSizeWords()));
        }
        run.addEncodeNs(finished.getEncodeNs());
        run.addCommitNs(finished.getCommitNs());
        run.executedNs(finished.getExecuteNs());
    }

    private Ending ending(StatusRuntimeException failure) {
        var reason = ServiceFailure.reasonOf(failure);
        if (reason == Reason.REASON_PROGRAM_MISSING) {
            return Ending.PROGRAM_MISSING;
        }
        // A service that was restarted meets the session when it is taken up; the second time it really is unknown.
        boolean unknown = reason == Reason.REASON_SESSION_UNKNOWN && !takenUp;
        if (unknown || ServiceFailure.isOfTransport(failure)) {
            lost(failure);
            return Ending.LINK_LOST;
        }
        throw ServiceFailure.toException(client.peer(), failure.getStatus(), failure.getTrailers());
    }

    /** Notes a lost link; refuses when nothing but losses came for too long. */
    private void lost(StatusRuntimeException why) {
        connection.progress().disconnected(ServiceFailure.text(why.getStatus()));
        long nowNs = System.nanoTime();
        if (!losing) {
            losing = true;
            lostAtNs = nowNs;
        } else if (nowNs - lostAtNs >= connection.reconnectNs()) {
            throw ServiceFailure.toException(client.peer(), why.getStatus(), why.getTrailers());
        } else {
            LockSupport.parkNanos(PAUSE_NS);
        }
    }

    /** The session again; then the call can be repeated, unless the service lost what the run had done. */
    private void takeUp() {
        requireConnected();
        OpenSessionResponse grant = connection.takeUp();
        takenUp = true;
        boolean unknown = grant.getNextSequence() <= sequence;
        if (unknown && (!grant.getNotice().isEmpty() || delivered > 0)) {
            var notice = Optional.of(grant.getNotice()).filter(text -> !text.isEmpty());
            throw new NeckarException(
                    Recovery.RETRY,
                    "%s: run %d of session %s was lost with the connection after %d words: %s; submit it again"
                            .formatted(
                                    client.peer(),
                                    sequence,
                                    connection.publicName(),
                                    delivered,
                                    notice.orElse("the service does not know it")));
        }
    }

    private void requireConnected() {
        if (connection.isDisconnected()) {
            throw new NeckarException(
                    Recovery.RESET_LINK,
                    "%s: another thread closed the connection while a program ran".formatted(client.peer()));
        }
    }

    private NeckarException overdue() {
        call.abandon("overdue");
        connection.cancel(sequence);
        return run.haltMissing();
    }
}
