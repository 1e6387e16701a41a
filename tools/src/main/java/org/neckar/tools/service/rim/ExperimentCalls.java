package org.neckar.tools.service.rim;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.neckar.fisch.service.v1.CancelRequest;
import org.neckar.fisch.service.v1.CancelResponse;
import org.neckar.fisch.service.v1.CloseSessionRequest;
import org.neckar.fisch.service.v1.CloseSessionResponse;
import org.neckar.fisch.service.v1.DescribeRequest;
import org.neckar.fisch.service.v1.DescribeResponse;
import org.neckar.fisch.service.v1.EnforceReinitRequest;
import org.neckar.fisch.service.v1.EnforceReinitResponse;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.FindMissingRequest;
import org.neckar.fisch.service.v1.FindMissingResponse;
import org.neckar.fisch.service.v1.OpenSessionRequest;
import org.neckar.fisch.service.v1.OpenSessionResponse;
import org.neckar.fisch.service.v1.RenewSessionRequest;
import org.neckar.fisch.service.v1.RenewSessionResponse;
import org.neckar.fisch.service.v1.RunEvent;
import org.neckar.fisch.service.v1.RunRequest;
import org.neckar.fisch.service.v1.SetReinitStackRequest;
import org.neckar.fisch.service.v1.SetReinitStackResponse;
import org.neckar.fisch.service.v1.StatusRequest;
import org.neckar.fisch.service.v1.StatusResponse;
import org.neckar.fisch.service.v1.UploadRequest;
import org.neckar.fisch.service.v1.UploadResponse;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.RunReport;
import org.neckar.tools.service.ServiceSettings;
import org.neckar.tools.service.access.Caller;

/** The calls of the protocol, each turned into a call of the service. */
final class ExperimentCalls extends ExperimentGrpc.ExperimentImplBase {
    private final ExperimentService service;
    private final ServiceSettings settings;
    private final Callers callers;
    private final Failures failures;
    private final Deliveries deliveries;
    private final SessionBoards boards;
    private final Executor others;
    private final Consumer<RunReport> statistics;

    /**
     * @param callers who calls
     * @param deliveries takes the runs under way
     * @param others take work that may last
     * @param statistics hear of runs that came to their halt
     */
    ExperimentCalls(
            ExperimentService service,
            Callers callers,
            Deliveries deliveries,
            Executor others,
            Consumer<RunReport> statistics) {
        this.service = service;
        settings = service.settings();
        this.callers = callers;
        this.deliveries = deliveries;
        this.others = others;
        this.statistics = statistics;
        failures = new Failures(service);
        boards = new SessionBoards(service);
    }

    @Override
    public void describe(DescribeRequest request, StreamObserver<DescribeResponse> call) {
        answer(
                call,
                () -> WireForm.description(service.describe(), settings.store().programWords()));
    }

    @Override
    public void status(StatusRequest request, StreamObserver<StatusResponse> call) {
        answer(call, () -> WireForm.status(service.admin()));
    }

    @Override
    public void openSession(OpenSessionRequest request, StreamObserver<OpenSessionResponse> call) {
        answer(call, () -> {
            var user = callers.opening(request.getUser());
            Caller.current()
                    .map(Caller::allowance)
                    .ifPresent(granted -> service.grant(user, granted.weight(), granted.boardTime()));
            boolean resumed = !request.getResume().isEmpty();
            var options = boards.options(request);
            var grant = resumed ? service.resumeSession(user, request.getResume()) : service.openSession(user, options);
            callers.opened(grant.id(), user);
            var board = boards.of(grant.name()).or(options::board);
            return OpenSessionResponse.newBuilder()
                    .setSession(grant.id())
                    .setPublicName(grant.name())
                    .setBoard(boards.describe(board))
                    .setNextSequence(grant.nextSequence())
                    .addAllKeptResults(grant.results())
                    .setNotice(grant.notice().orElse(""))
                    .setLeaseNs(settings.session().lease().toNanos())
                    .build();
        });
    }

    @Override
    public void renewSession(RenewSessionRequest request, StreamObserver<RenewSessionResponse> call) {
        answer(call, () -> {
            var user = callers.of(request.getSession());
            service.touch(user, request.getSession());
            acknowledge(user, request.getSession(), request.getAcknowledged());
            return RenewSessionResponse.getDefaultInstance();
        });
    }

    private void acknowledge(String user, String session, long before) {
        if (before > 0) {
            service.acknowledge(user, session, before - 1);
        }
    }

    @Override
    public void closeSession(CloseSessionRequest request, StreamObserver<CloseSessionResponse> call) {
        answer(call, () -> {
            service.closeSession(callers.of(request.getSession()), request.getSession());
            callers.closed(request.getSession());
            return CloseSessionResponse.getDefaultInstance();
        });
    }

    @Override
    public void findMissing(FindMissingRequest request, StreamObserver<FindMissingResponse> call) {
        answer(call, () -> {
            var hashes = request.getHashesList().stream().map(WireForm::hash).toList();
            var missing = service.missing(callers.of(request.getSession()), hashes);
            return FindMissingResponse.newBuilder()
                    .addAllHashes(missing.stream().map(WireForm::hash).toList())
                    .build();
        });
    }

    @Override
    public StreamObserver<UploadRequest> upload(StreamObserver<UploadResponse> call) {
        return new UploadReceiver(
                (ServerCallStreamObserver<UploadResponse>) call,
                failures,
                head -> service.upload(
                        callers.of(head.getSession()), WireForm.hash(head.getHash()), head.getSizeWords()));
    }

    @Override
    public void setReinitStack(SetReinitStackRequest request, StreamObserver<SetReinitStackResponse> call) {
        answer(call, () -> {
            var stack = request.getEntriesList().stream().map(WireForm::entry).toList();
            service.reinit(callers.of(request.getSession()), request.getSession(), stack);
            return SetReinitStackResponse.getDefaultInstance();
        });
    }

    @Override
    public void enforceReinit(EnforceReinitRequest request, StreamObserver<EnforceReinitResponse> call) {
        answer(call, () -> {
            service.enforceReinit(callers.of(request.getSession()), request.getSession());
            return EnforceReinitResponse.getDefaultInstance();
        });
    }

    @Override
    public void run(RunRequest request, StreamObserver<RunEvent> observer) {
        var call = (ServerCallStreamObserver<RunEvent>) observer;
        var delivery = new RunDelivery(call, failures, others, statistics);
        var session = request.getSession();
        call.setOnReadyHandler(delivery::ready);
        call.setOnCloseHandler(() -> deliveries.remove(session, request.getSequence(), delivery));
        call.setOnCancelHandler(() -> {
            if (deliveries.remove(session, request.getSequence(), delivery)) {
                delivery.leave();
            }
        });
        deliveries.add(session, request.getSequence(), delivery);
        try {
            submit(request, delivery);
        } catch (RuntimeException e) {
            deliveries.remove(session, request.getSequence(), delivery);
            call.onError(failures.status(e));
        }
    }

    private void submit(RunRequest request, RunDelivery delivery) {
        var session = request.getSession();
        var user = callers.of(session);
        acknowledge(user, session, request.getAcknowledged());
        var hash = WireForm.hash(request.getHash());
        bringWords(request, user);
        var patience =
                Optional.of(request.getStartWithinNs()).filter(ns -> ns != 0).map(Duration::ofNanos);
        var run = new org.neckar.tools.service.RunRequest(request.getSequence(), hash, patience);
        delivery.accepted(service.submit(user, session, run, delivery));
    }

    /** The empty program has no words, and is here as little as any other. */
    private void bringWords(RunRequest request, String user) {
        var hash = WireForm.hash(request.getHash());
        boolean carried = !request.getWords().isEmpty() || hash.equals(EmptyProgram.HASH);
        if (!carried || service.missing(user, List.of(hash)).isEmpty()) {
            return;
        }
        try (var upload = service.upload(user, hash, request.getWords().size() / Long.BYTES)) {
            for (ByteBuffer bytes : request.getWords().asReadOnlyByteBufferList()) {
                upload.append(bytes);
            }
            upload.finish();
        }
    }

    @Override
    public void cancel(CancelRequest request, StreamObserver<CancelResponse> call) {
        answer(call, () -> {
            service.cancel(callers.of(request.getSession()), request.getSession(), request.getSequence());
            return CancelResponse.getDefaultInstance();
        });
    }

    private <T> void answer(StreamObserver<T> call, Supplier<T> question) {
        try {
            call.onNext(question.get());
            call.onCompleted();
        } catch (RuntimeException e) {
            call.onError(failures.status(e));
        }
    }
}
