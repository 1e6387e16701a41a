package org.neckar.tools.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.OpenSessionRequest;
import org.neckar.fisch.service.v1.RunEvent;
import org.neckar.fisch.service.v1.RunRequest;
import org.neckar.tools.service.access.lab.CertificateAuthority;
import org.neckar.tools.service.access.lab.CertificateAuthority.Identity;

@Timeout(60)
class ServiceDoorTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private LabFixture lab;

    @BeforeEach
    void makeKeys() throws IOException {
        lab = new LabFixture(folder);
    }

    @Test
    void shouldBelieveTheNameOnThisMachineWhenNothingIsAskedFor() throws Exception {
        try (var service = new SmallService(AccessSettings.LOCAL)) {
            var stub = ExperimentGrpc.newBlockingStub(service.connect());
            var anna = OpenSessionRequest.newBuilder().setUser("anna").build();

            assertEquals("anna", stub.openSession(anna).getPublicName());
            assertEquals("somebody by WORD", SmallService.whoAmI(stub));
        }
    }

    @Test
    void shouldLetInWhoeverHasAGoodTokenAndNobodyElse() throws Exception {
        try (var service = new SmallService(withTokens(Duration.ZERO))) {
            assertEquals("anna by TOKEN", service.whoAmI(lab.token("anna", HOUR)));

            unauthenticated(
                    "this service wants to know who calls: send a token (QUIGGELDY_TOKEN or token-file=)",
                    service::whoAmI);
            unauthenticated(
                    "token: its signature is not that of a key this service knows",
                    () -> service.whoAmI(lab.foreignToken("anna")));
            var expired = assertThrows(
                    StatusRuntimeException.class, () -> service.whoAmI(lab.token("anna", Duration.ofMinutes(-1))));
            assertEquals(Status.Code.UNAUTHENTICATED, expired.getStatus().getCode());
            assertTrue(expired.getMessage().contains("token: expired at "), expired.getMessage());
            unauthenticated(
                    "header authorization: got another form (allowed once, 'Bearer' and a token)",
                    () -> SmallService.whoAmI(ExperimentGrpc.newBlockingStub(service.connect())
                            .withCallCredentials(new SmallService.Bearer("Basic YW5uYTpwYXNz"))));
        }
    }

    @Test
    void shouldTakeTheUserFromTheTokenWhateverTheRequestSays() throws Exception {
        try (var service = new SmallService(withTokens(Duration.ZERO))) {
            var stub = SmallService.withToken(service.connect(), lab.token("anna", HOUR));
            var liar = OpenSessionRequest.newBuilder().setUser("bert").build();

            assertEquals("anna", stub.openSession(liar).getPublicName());
        }
    }

    @Test
    void shouldServeOpenSessionsAndOpenNoneWhileATokenIsInItsGrace() throws Exception {
        try (var service = new SmallService(withTokens(HOUR))) {
            var stub = SmallService.withToken(service.connect(), lab.token("anna", Duration.ofMinutes(-5)));
            var resumed = OpenSessionRequest.newBuilder().setResume("secret").build();

            assertEquals("anna by TOKEN", SmallService.whoAmI(stub));
            assertEquals("anna", stub.openSession(resumed).getPublicName());
            unauthenticated(
                    "token: has expired; it is still good for your present sessions, get a new one to open another",
                    () -> stub.openSession(OpenSessionRequest.getDefaultInstance()));
        }
    }

    @Test
    void shouldTellAnybodyWhetherItIsHealthy() throws Exception {
        try (var service = new SmallService(withTokens(Duration.ZERO))) {
            var health = HealthGrpc.newBlockingStub(service.connect());

            assertEquals(
                    ServingStatus.SERVING,
                    health.check(HealthCheckRequest.getDefaultInstance()).getStatus());
        }
    }

    @Test
    void shouldBoundTheCallsOfAUserOverAllConnections() throws Exception {
        var limits = PeerLimits.DEFAULT.withCalls(128, 2);
        try (var service = new SmallService(withTokens(Duration.ZERO).withLimits(limits))) {
            var anna = lab.token("anna", HOUR);
            var runs = new ArrayList<Iterator<RunEvent>>();
            for (int i = 0; i < 2; i++) {
                var run = SmallService.withToken(service.connect(), anna).run(RunRequest.getDefaultInstance());
                assertTrue(run.hasNext());
                run.next();
                runs.add(run);
            }

            var refused = assertThrows(StatusRuntimeException.class, () -> service.whoAmI(anna));
            assertEquals(
                    "RESOURCE_EXHAUSTED: calls of anna at a time: got 3 (allowed up to 2); wait until some have ended",
                    refused.getMessage());
            assertEquals("bert by TOKEN", service.whoAmI(lab.token("bert", HOUR)));

            service.endOfRuns.complete(null);
            runs.forEach(run -> run.forEachRemaining(_ -> {}));
            assertEquals("anna by TOKEN", untilItWorks(() -> service.whoAmI(anna)));
        }
    }

    @Test
    void shouldTakeTheUserFromTheCertificate() throws Exception {
        var authority = LabFixture.authority();
        try (var service = new SmallService(AccessSettings.LOCAL.withTls(lab.serviceFiles(authority, true)))) {
            var anna = tls(authority, Optional.of(authority.forUser("anna", Instant.now(), HOUR)));
            var foreign = tls(authority, Optional.of(LabFixture.authority().forUser("anna", Instant.now(), HOUR)));
            var late = authority.forUser("anna", Instant.now().minus(HOUR), Duration.ofMinutes(1));

            assertEquals(
                    "anna by CERTIFICATE",
                    SmallService.whoAmI(ExperimentGrpc.newBlockingStub(service.connect(anna.build()))));
            unreachable(service, foreign);
            unreachable(service, tls(authority, Optional.of(late)));
            unreachable(service, tls(authority, Optional.empty()));
            assertThrows(StatusRuntimeException.class, service::whoAmI);
        }
    }

    @Test
    void shouldAcceptEitherProofWhereBothAreAskedFor() throws Exception {
        var authority = LabFixture.authority();
        var settings = withTokens(Duration.ZERO).withTls(lab.serviceFiles(authority, true));
        try (var service = new SmallService(settings)) {
            var bare = service.connect(tls(authority, Optional.empty()).build());
            var anna = authority.forUser("anna", Instant.now(), HOUR);
            var certified = service.connect(tls(authority, Optional.of(anna)).build());

            assertEquals("anna by CERTIFICATE", SmallService.whoAmI(ExperimentGrpc.newBlockingStub(certified)));
            assertEquals("bert by TOKEN", SmallService.whoAmI(SmallService.withToken(bare, lab.token("bert", HOUR))));
            assertEquals(
                    "bert by TOKEN", SmallService.whoAmI(SmallService.withToken(certified, lab.token("bert", HOUR))));
            unauthenticated(
                    "this service wants to know who calls: send a token (QUIGGELDY_TOKEN or token-file=)",
                    () -> SmallService.whoAmI(ExperimentGrpc.newBlockingStub(bare)));
        }
    }

    @Test
    void shouldShowItsNewCertificateWithoutAStop() throws Exception {
        var before = LabFixture.authority();
        var after = LabFixture.authority();
        var files = lab.serviceFiles(before, false);
        var settings = withTokens(Duration.ZERO).withTls(files);
        try (var service = new SmallService(settings, Duration.ofMillis(20))) {
            var anna = lab.token("anna", HOUR);
            assertEquals(
                    "anna by TOKEN",
                    SmallService.whoAmI(SmallService.withToken(
                            service.connect(tls(before, Optional.empty()).build()), anna)));

            lab.serviceFiles(after, false);

            assertEquals(
                    "anna by TOKEN",
                    untilItWorks(() -> SmallService.whoAmI(SmallService.withToken(
                            service.connect(tls(after, Optional.empty()).build()), anna))));
        }
    }

    @Test
    void shouldNotServeOtherMachinesWithoutProofAndSecrecy() throws Exception {
        var everywhere = new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0);
        var unproven = assertThrows(NeckarException.class, () -> ServiceDoor.open(AccessSettings.LOCAL, everywhere));
        assertEquals(
                "listen address: other machines reach /0.0.0.0:0 and callers need not prove who they are (allowed"
                        + " 127.0.0.1 without proof); give --token-key with --tls-cert and --tls-key, or --client-ca with"
                        + " these",
                unproven.getMessage());

        var authority = LabFixture.authority();
        var encrypted = AccessSettings.LOCAL.withTls(lab.serviceFiles(authority, false));
        assertThrows(NeckarException.class, () -> ServiceDoor.open(encrypted, everywhere));

        var plain = withTokens(Duration.ZERO);
        var readable = assertThrows(NeckarException.class, () -> ServiceDoor.open(plain, everywhere));
        assertEquals(
                "listen address: tokens would cross the network to /0.0.0.0:0 in plain text, and whoever reads one can"
                        + " use it; give --tls-cert and --tls-key, or --plain-text-tokens if the network itself is secret",
                readable.getMessage());

        var mutual = AccessSettings.LOCAL.withTls(lab.serviceFiles(authority, true));
        ServiceDoor.open(mutual, everywhere).close();
        ServiceDoor.open(plain.withTls(lab.serviceFiles(authority, false)), everywhere)
                .close();
        ServiceDoor.open(new AccessSettings(plain.tls(), plain.tokens(), true, plain.limits()), everywhere)
                .close();
    }

    @Test
    void shouldNameTheFileItCannotUse() throws Exception {
        var files = lab.serviceFiles(LabFixture.authority(), false);
        var local = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var swapped = new TlsFiles(files.key(), files.certificate(), Optional.empty());
        var absent = new TlsFiles(folder.resolve("none.crt"), files.key(), Optional.empty());

        assertEquals(
                files.key() + ": has no PEM block 'CERTIFICATE' (allowed a certificate)",
                assertThrows(
                                NeckarException.class,
                                () -> ServiceDoor.open(AccessSettings.LOCAL.withTls(swapped), local))
                        .getMessage());
        var oldKey = Files.readString(files.key());
        var renewed = lab.serviceFiles(LabFixture.authority(), false);
        var mixed = new TlsFiles(
                renewed.certificate(), Files.writeString(folder.resolve("old.key"), oldKey), Optional.empty());
        assertEquals(
                folder.resolve("old.key") + " is not the key of the certificate " + renewed.certificate()
                        + "; give the two that were made together",
                assertThrows(NeckarException.class, () -> ServiceDoor.open(AccessSettings.LOCAL.withTls(mixed), local))
                        .getMessage());
        var message = assertThrows(
                        NeckarException.class, () -> ServiceDoor.open(AccessSettings.LOCAL.withTls(absent), local))
                .getMessage();
        assertTrue(message.startsWith("cannot read file · " + folder.resolve("none.crt") + " · "), message);
    }

    private AccessSettings withTokens(Duration grace) {
        return AccessSettings.LOCAL.withTokens(
                new TokenSettings(lab.tokenKeys, Optional.empty(), Optional.empty(), grace));
    }

    private static void unauthenticated(String message, Executable call) {
        var refused = assertThrows(StatusRuntimeException.class, call);
        assertEquals("UNAUTHENTICATED: " + message, refused.getMessage());
    }

    private static void unreachable(SmallService service, TlsChannelCredentials.Builder credentials) {
        var refused = assertThrows(
                StatusRuntimeException.class,
                () -> SmallService.whoAmI(ExperimentGrpc.newBlockingStub(service.connect(credentials.build()))));
        assertEquals(Status.Code.UNAVAILABLE, refused.getStatus().getCode());
    }

    private static TlsChannelCredentials.Builder tls(CertificateAuthority authority, Optional<Identity> identity)
            throws IOException {
        var builder = TlsChannelCredentials.newBuilder()
                .trustManager(stream(authority.identity().certificateText()));
        if (identity.isPresent()) {
            builder.keyManager(
                    stream(identity.get().certificateText()),
                    stream(identity.get().keyText()));
        }
        return builder;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String untilItWorks(Callable<String> call) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try {
                return call.call();
            } catch (StatusRuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
