package org.neckar.tools.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.service.ServiceFailure;
import org.neckar.fisch.service.v1.CancelRequest;
import org.neckar.fisch.service.v1.CloseSessionRequest;
import org.neckar.fisch.service.v1.EnforceReinitRequest;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.ExperimentGrpc.ExperimentBlockingStub;
import org.neckar.fisch.service.v1.OpenSessionRequest;
import org.neckar.fisch.service.v1.OpenSessionResponse;
import org.neckar.fisch.service.v1.Reason;
import org.neckar.fisch.service.v1.RenewSessionRequest;
import org.neckar.fisch.service.v1.RunEvent;
import org.neckar.fisch.service.v1.RunRequest;
import org.neckar.fisch.service.v1.SetReinitStackRequest;
import org.neckar.fisch.service.v1.StatusRequest;
import org.neckar.fisch.service.v1.UploadHead;
import org.neckar.fisch.service.v1.UploadRequest;
import org.neckar.fisch.service.v1.UploadResponse;
import org.neckar.fisch.service.v1.UserStatus;
import org.neckar.tools.service.access.lab.TokenClaims;

/** What users with good tokens can do to each other and to the service. */
@Timeout(120)
class ForeignSessionTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ByteString READ = ByteString.fromHex("0a00000000000001");

    @TempDir
    private static Path folder;

    private static LabFixture lab;
    private static ServedModel service;
    private static ManagedChannel channel;

    @BeforeAll
    static void serve() throws IOException {
        lab = new LabFixture(folder);
        service = new ServedModel(AccessSettings.LOCAL.withTokens(TokenSettings.of(lab.tokenKeys)));
        channel = Grpc.newChannelBuilderForAddress("127.0.0.1", service.port(), InsecureChannelCredentials.create())
                .build();
    }

    @AfterAll
    static void end() {
        channel.shutdownNow();
        service.close();
    }

    @Test
    void shouldNotKnowTheSessionOfSomebodyElse() throws Exception {
        var anna = user("anna");
        var session = open(anna).getSession();
        run(anna, session, 0);

        for (var id : List.of(session, "0".repeat(64))) {
            for (var call : callsWith(user("bert"), id)) {
                var refused = assertThrows(StatusRuntimeException.class, call::run);
                var failure = ServiceFailure.reported(refused.getTrailers()).orElseThrow();
                assertEquals(Reason.REASON_SESSION_UNKNOWN, failure.getReason());
                assertEquals(
                        "session: this id is unknown (allowed: the id of a session of yours that has not ended); open"
                                + " a new session and initialise the chip",
                        failure.getMessage());
            }
        }

        run(anna, session, 1);
    }

    private static List<Runnable> callsWith(ExperimentBlockingStub stub, String session) throws Exception {
        var run = RunRequest.newBuilder()
                .setSession(session)
                .setSequence(1)
                .setHash(hash(READ))
                .setWords(READ)
                .build();
        return List.of(
                () -> stub.openSession(
                        OpenSessionRequest.newBuilder().setResume(session).build()),
                () -> stub.renewSession(
                        RenewSessionRequest.newBuilder().setSession(session).build()),
                () -> stub.setReinitStack(
                        SetReinitStackRequest.newBuilder().setSession(session).build()),
                () -> stub.enforceReinit(
                        EnforceReinitRequest.newBuilder().setSession(session).build()),
                () -> stub.run(run).next(),
                () -> stub.cancel(CancelRequest.newBuilder().setSession(session).build()),
                () -> stub.closeSession(
                        CloseSessionRequest.newBuilder().setSession(session).build()));
    }

    @Test
    void shouldGiveAUserTheShareThatTheTokenGrants() throws Exception {
        var allowance = new Allowance(Optional.of(2.5), Optional.of(Duration.ofSeconds(60)));
        var claims = new TokenClaims("carla", Instant.now(), HOUR, Optional.empty(), Optional.empty(), allowance);
        var carla = SmallService.withToken(channel, lab.token(claims));
        open(carla);

        var weights = carla.status(StatusRequest.getDefaultInstance()).getUsersList().stream()
                .filter(user -> user.getUser().equals("carla"))
                .map(UserStatus::getWeight)
                .toList();

        assertEquals(List.of(2.5), weights);
    }

    @Test
    void shouldRefuseAProgramOfTwoGibibytesAtItsHead() throws Exception {
        var anna = user("anna");
        var upload = new Upload(anna, open(anna).getSession(), 1L << 28);

        var failure = upload.stream(1L << 31);

        assertTrue(failure.getMessage().contains("words"), failure.getMessage());
        assertTrue(upload.sent < 64 << 20, () -> upload.sent + " bytes");
    }

    @Test
    void shouldEndAnUploadThatIsLongerThanItSaid() throws Exception {
        var anna = user("anna");
        var upload = new Upload(anna, open(anna).getSession(), 1000);

        var failure = upload.stream(1L << 31);

        assertTrue(failure.getMessage().contains("1000"), failure.getMessage());
        assertTrue(upload.sent < 64 << 20, () -> upload.sent + " bytes");
    }

    @Test
    void shouldWriteALinePerRunAndPerRefusalWithoutSecrets() throws Exception {
        var file = folder.resolve("audit.log");
        var token = lab.token("anna", HOUR);
        var foreign = lab.foreignToken("eve");
        String session;
        try (var _ = AuditFile.open(file)) {
            var anna = SmallService.withToken(channel, token);
            session = open(anna).getSession();
            run(anna, session, 0);
            var eve = SmallService.withToken(channel, foreign);
            assertThrows(StatusRuntimeException.class, () -> open(eve));
        }

        var text = Files.readString(file);
        assertTrue(
                text.matches("(?s)\\S+Z run user=anna session=\\S+ sequence=0 board=board0 outcome=.*words_to=\\d+.*"
                        + "\\S+Z refused from=127.0.0.1 reason=\"token: its signature is not that of a key this service"
                        + " knows\"\n"),
                text);
        for (var secret : List.of(token, foreign, session)) {
            assertFalse(text.contains(secret), text);
        }
    }

    /** An upload that sends whatever its head says, at the pace at which the service takes it. */
    private static final class Upload {
        private static final int PIECE_BYTES = 1 << 20;

        private final CompletableFuture<Throwable> end = new CompletableFuture<>();
        private final ClientCallStreamObserver<UploadRequest> call;
        private long sent;

        Upload(ExperimentBlockingStub user, String session, long declaredWords) throws Exception {
            var stub = ExperimentGrpc.newStub(channel)
                    .withCallCredentials(user.getCallOptions().getCredentials());
            call = (ClientCallStreamObserver<UploadRequest>) stub.upload(new Answer(end));
            call.onNext(UploadRequest.newBuilder()
                    .setHead(UploadHead.newBuilder()
                            .setSession(session)
                            .setHash(hash(READ))
                            .setSizeWords(declaredWords))
                    .build());
        }

        Throwable stream(long bytes) throws InterruptedException, ExecutionException {
            var piece = UploadRequest.newBuilder()
                    .setWords(ByteString.copyFrom(new byte[PIECE_BYTES]))
                    .build();
            while (sent < bytes && !end.isDone()) {
                if (call.isReady()) {
                    call.onNext(piece);
                    sent += PIECE_BYTES;
                } else {
                    LockSupport.parkNanos(100_000);
                }
            }
            return end.get();
        }
    }

    private record Answer(CompletableFuture<Throwable> end)
            implements ClientResponseObserver<UploadRequest, UploadResponse> {
        @Override
        public void beforeStart(ClientCallStreamObserver<UploadRequest> call) {}

        @Override
        public void onNext(UploadResponse answer) {}

        @Override
        public void onError(Throwable failure) {
            end.complete(failure);
        }

        @Override
        public void onCompleted() {
            end.complete(new AssertionError("the upload was accepted"));
        }
    }

    private static ExperimentBlockingStub user(String name) {
        return SmallService.withToken(channel, lab.token(name, HOUR)).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    private static OpenSessionResponse open(ExperimentBlockingStub user) {
        return user.openSession(OpenSessionRequest.getDefaultInstance());
    }

    private static void run(ExperimentBlockingStub user, String session, long sequence) throws Exception {
        var events = new ArrayList<RunEvent>();
        user.run(RunRequest.newBuilder()
                        .setSession(session)
                        .setSequence(sequence)
                        .setHash(hash(READ))
                        .setWords(READ)
                        .build())
                .forEachRemaining(events::add);
        assertTrue(events.getLast().hasFinished(), events::toString);
    }

    private static ByteString hash(ByteString words) throws Exception {
        return ByteString.copyFrom(MessageDigest.getInstance("SHA-256").digest(words.toByteArray()));
    }
}
