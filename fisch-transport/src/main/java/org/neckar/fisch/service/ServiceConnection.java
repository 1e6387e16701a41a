package org.neckar.fisch.service;

import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.ExclusiveConnection;
import org.neckar.fisch.connection.Run;
import org.neckar.fisch.connection.ServiceAccess;
import org.neckar.fisch.service.v1.Board;
import org.neckar.fisch.service.v1.CancelRequest;
import org.neckar.fisch.service.v1.CloseSessionRequest;
import org.neckar.fisch.service.v1.EnforceReinitRequest;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.OpenSessionRequest;
import org.neckar.fisch.service.v1.OpenSessionResponse;
import org.neckar.fisch.service.v1.ReinitEntry;
import org.neckar.fisch.service.v1.RenewSessionRequest;
import org.neckar.fisch.service.v1.SetReinitStackRequest;

/**
 * A session at an experiment service: a board as any other, only that others use it too. What a session makes of the
 * board stays as it is for this session; between its runs other people's may have been there.
 *
 * <p>A lost connection is tried again for a while ({@link ServiceAccess#reconnectNs}), the session is taken up, and the
 * run goes on where it was: one that waits is submitted again, the result of one that ran meanwhile is handed out. What
 * the service itself lost ends the run with an error that says so.
 *
 * <p>Use by one thread at a time, as every connection; {@link #cancel} and {@link #close} by any.
 */
public final class ServiceConnection extends ExclusiveConnection {
    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long FAREWELL_NS = TimeUnit.SECONDS.toNanos(2);
    private static final long ATTEMPT_NS = TimeUnit.SECONDS.toNanos(5);
    private static final int RENEWALS_PER_LEASE = 3;

    private final ServiceAccess access;
    private final ServiceClient client;
    private final KnownPrograms known = new KnownPrograms();
    private final String session;
    private final String publicName;
    private final Thread renewal;
    private volatile RunProgress progress = RunProgress.IGNORED;
    private volatile RunPassage present;
    private volatile boolean disconnected;
    private volatile long sequence;
    /** Whether the service may count otherwise than this side, after a failure. */
    private boolean unsure;

    private ServiceConnection(BoardInfo info, ServiceAccess access, ServiceClient client, OpenSessionResponse grant) {
        super(info, access.timeoutNs());
        this.access = access;
        this.client = client;
        session = grant.getSession();
        publicName = grant.getPublicName();
        sequence = grant.getNextSequence();
        long pauseNs = grant.getLeaseNs() / RENEWALS_PER_LEASE;
        renewal = Thread.ofVirtual().name("neckar-lease-" + publicName).start(() -> renew(pauseNs));
    }

    /**
     * Opens a session.
     *
     * @param uri {@code grpc://host:port?...}, see {@link ServiceAccess}
     * @throws NeckarException when the URI is malformed, nobody answers, or the service refuses
     */
    public static ServiceConnection open(String uri) {
        return open(ConnectionUri.parse(uri));
    }

    static Connection openAsConnection(ConnectionUri uri) {
        return open(uri);
    }

    private static ServiceConnection open(ConnectionUri uri) {
        var access = ServiceAccess.of(uri, System.getenv());
        var client = ServiceClient.to(access);
        try {
            var request = OpenSessionRequest.newBuilder().setFailover(access.failover());
            access.board().ifPresent(request::setBoard);
            access.user().ifPresent(request::setUser);
            var grant = SessionOpening.open(client, request.build(), access.reconnectNs());
            var version = client.describe().getVersion();
            return new ServiceConnection(info(uri.text(), grant.getBoard(), version), access, client, grant);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static BoardInfo info(String uri, Board board, String version) {
        boolean hasBitfile = !board.getBitfileInfo().equals(board.getKind());
        return new BoardInfo(
                uri,
                ServiceAccess.SCHEME,
                board.getIdentifier(),
                hasBitfile ? board.getBitfileInfo() : ServiceAccess.SCHEME,
                version);
    }

    /** The link that carries this session, for questions that need none. Closed with this connection. */
    public ServiceClient client() {
        return client;
    }

    /** Name of the session in lists and logs of the service; no secret. */
    public String publicName() {
        return publicName;
    }

    /** Says who hears how the following runs come along. */
    public void onProgress(RunProgress listener) {
        progress = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Replaces the programs by which the service restores this session on a board. Until the first call it does that by
     * itself, from the words the session executed; afterwards never again, even for an empty list.
     *
     * @param stack from the bottom up; programs the service has already are not sent
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if a program reads, or a snapshot reads otherwise than by
     *     omnibus
     */
    public void reinitStack(List<ReinitProgram> stack) {
        var programs = new ArrayList<OutgoingProgram>();
        var request = SetReinitStackRequest.newBuilder().setSession(session);
        for (var entry : stack) {
            var words = entry.program();
            var program = new OutgoingProgram(words.backingArray(), 0, words.size());
            programs.add(program);
            var sent = ReinitEntry.newBuilder().setProgram(program.hash()).setPending(entry.pending());
            entry.snapshot().ifPresent(reads -> {
                var snapshot = new OutgoingProgram(reads.backingArray(), 0, reads.size());
                programs.add(snapshot);
                sent.setSnapshot(snapshot.hash());
            });
            request.addEntries(sent);
        }
        try {
            known.bring(client, session, programs);
        } catch (StatusRuntimeException e) {
            throw ServiceFailure.toException(client.peer(), e.getStatus(), e.getTrailers());
        }
        reliably(ExperimentGrpc.getSetReinitStackMethod(), request.build());
    }

    /** Lets the service restore this session completely before its next run, even if nobody was there in between. */
    public void enforceReinit() {
        reliably(
                ExperimentGrpc.getEnforceReinitMethod(),
                EnforceReinitRequest.newBuilder().setSession(session).build());
    }

    /**
     * Ends the present run, if there is one. It then fails, with {@link Recovery#RETRY} where it has not begun. Any
     * thread.
     */
    public void cancel() {
        var passage = present;
        if (passage != null) {
            cancel(passage.sequence());
        }
    }

    void cancel(long run) {
        client.ask(
                ExperimentGrpc.getCancelMethod(),
                CancelRequest.newBuilder().setSession(session).setSequence(run).build());
    }

    @Override
    protected void run(Run run) {
        if (unsure) {
            sequence = takeUp().getNextSequence();
            unsure = false;
        }
        var passage = new RunPassage(this, run, sequence);
        present = passage;
        try {
            passage.go();
            sequence = passage.sequence() + 1;
        } catch (RuntimeException e) {
            unsure = true;
            throw e;
        } finally {
            present = null;
        }
    }

    /** The session again after the transport failed. */
    OpenSessionResponse takeUp() {
        var request = OpenSessionRequest.newBuilder().setResume(session);
        access.user().ifPresent(request::setUser);
        return SessionOpening.takeUp(client, request.build(), access.reconnectNs());
    }

    /** Asks something that may be asked twice. */
    private <Q, A> A reliably(MethodDescriptor<Q, A> method, Q question) {
        try {
            return client.call(method, question);
        } catch (StatusRuntimeException e) {
            if (!ServiceFailure.isOfTransport(e)) {
                throw ServiceFailure.toException(client.peer(), e.getStatus(), e.getTrailers());
            }
        }
        takeUp();
        return client.ask(method, question);
    }

    KnownPrograms known() {
        return known;
    }

    RunProgress progress() {
        return progress;
    }

    String session() {
        return session;
    }

    long reconnectNs() {
        return access.reconnectNs();
    }

    boolean isDisconnected() {
        return disconnected;
    }

    /**
     * Tells the service now and then that this session is alive; whether it hears it is for the next run to find out.
     */
    private void renew(long pauseNs) {
        while (!disconnected) {
            LockSupport.parkNanos(pauseNs);
            if (!disconnected) {
                var request = RenewSessionRequest.newBuilder()
                        .setSession(session)
                        .setAcknowledged(sequence)
                        .build();
                try {
                    client.call(ExperimentGrpc.getRenewSessionMethod(), request, ATTEMPT_NS);
                } catch (StatusRuntimeException e) {
                    LockSupport.parkNanos(PAUSE_NS);
                }
            }
        }
    }

    @Override
    protected void disconnect() {
        disconnected = true;
        LockSupport.unpark(renewal);
        var passage = present;
        if (passage != null) {
            passage.abandon();
        }
        var farewell = CloseSessionRequest.newBuilder().setSession(session).build();
        try {
            client.call(ExperimentGrpc.getCloseSessionMethod(), farewell, FAREWELL_NS);
        } catch (StatusRuntimeException e) {
            // A service that cannot be told finds out when the lease is over.
            client.lookAgain();
        } finally {
            client.close();
        }
    }
}
