package org.neckar.tools.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.testkit.Seeds;

@Timeout(60)
class HostilePeersTest {
    private static SmallService service;

    @BeforeAll
    static void start() throws IOException {
        service = new SmallService(HostilePeers.settings());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void shouldServeOthersWhileManyConnectionsStayHalfOpen() throws Exception {
        var limits = PeerLimits.DEFAULT
                .withConnections(80, 40, 20)
                .withPatience(HostilePeers.HANDSHAKE, Duration.ofSeconds(1));
        try (var small = new SmallService(AccessSettings.LOCAL.withLimits(limits))) {
            int most = HostilePeers.halfOpen(small, 400);

            assertTrue(most <= 20 + 5, () -> most + " connections at a time");
        }
    }

    @Test
    void shouldKeepAConnectionThatHasSpokenWhenOthersComeFromItsAddress() throws Exception {
        var limits = PeerLimits.DEFAULT.withConnections(80, 2, 20);
        try (var small = new SmallService(AccessSettings.LOCAL.withLimits(limits));
                var first = RawConnection.from(HostilePeers.ELSEWHERE, small.port());
                var second = RawConnection.from(HostilePeers.ELSEWHERE, small.port())) {
            for (var peer : new RawConnection[] {first, second}) {
                peer.greet();
                peer.call("/neckar.service.v1.Experiment/Describe", Map.of());
            }
            // Their answer to a call that is not complete is none; that of the settings shows that they are let in.
            assertTrue(HostilePeers.awaitSpoken(small, 2));

            try (var third = RawConnection.from(HostilePeers.ELSEWHERE, small.port())) {
                assertEquals(0, third.readToEnd(10_000).length);
            }
            assertEquals(2, small.door().connections());
        }
    }

    @Test
    void shouldEndConnectionsThatNeverSpeak() throws Exception {
        try (var silent = RawConnection.from(HostilePeers.ELSEWHERE, service.port())) {
            assertTrue(silent.readToEnd(10_000) != null);
        }
        HostilePeers.slowGreeting(service);
    }

    @Seeds(20)
    void shouldSurviveGarbage(RandomGenerator random) throws Exception {
        HostilePeers.garbage(service, random, 1);
        HostilePeers.garbageFrames(service, random, 5);
        HostilePeers.goodClientIsServed(service, service.connect());
    }

    @Test
    void shouldEndAConnectionThatSpeaksAnOlderHttp() throws Exception {
        HostilePeers.httpOne(service);
    }

    @Test
    void shouldRefuseAMessageOfTwoGibibytesAtItsHead() throws Exception {
        long[] lengths = {1L << 31, (1L << 31) - 1, 0xffff_ffffL, SmallService.MESSAGE_BYTES + 1};
        for (long length : lengths) {
            var answer = HostilePeers.declaredLength(service, length);

            assertTrue(answer.contains("grpc-status" + '\u0001' + '8'), () -> length + " bytes: " + answer);
        }
        HostilePeers.goodClientIsServed(service, service.connect());
    }

    @Test
    void shouldEndAConnectionThatSendsMoreThanItIsAskedFor() throws Exception {
        long passed = HostilePeers.flood(service);

        assertTrue(passed < 64 << 20, () -> passed + " bytes");
        HostilePeers.goodClientIsServed(service, service.connect());
    }

    @Test
    void shouldEndARequestThatComesTooSlowly() throws Exception {
        var answer = HostilePeers.slowRequest(service);

        assertTrue(answer.contains("grpc-status" + '\u0001' + '4'), answer);
        assertEquals(
                Status.Code.CANCELLED,
                Status.fromThrowable(service.endOfUpload.get(10, TimeUnit.SECONDS))
                        .getCode());
    }

    @Test
    void shouldReadNothingOfARequestWithoutProof(@TempDir Path folder) throws Exception {
        var lab = new LabFixture(folder);
        try (var closed = new SmallService(AccessSettings.LOCAL.withTokens(TokenSettings.of(lab.tokenKeys)))) {
            var answer = HostilePeers.declaredLength(closed, 1000);

            assertTrue(answer.contains("grpc-status" + '\u0002' + "16"), answer);
        }
    }

    @Test
    void shouldEndAConnectionWhoseHeadersHaveNoEnd() throws Exception {
        HostilePeers.endlessHeaders(service);
        HostilePeers.goodClientIsServed(service, service.connect());
    }

    @Test
    void shouldKeepServingKnownTokensUnderAFloodOfWrongOnes(@TempDir Path folder) throws Exception {
        var lab = new LabFixture(folder);
        try (var closed = new SmallService(AccessSettings.LOCAL.withTokens(TokenSettings.of(lab.tokenKeys)))) {
            var anna = SmallService.withToken(closed.connect(), lab.token("anna", Duration.ofHours(1)));
            assertEquals("anna by TOKEN", SmallService.whoAmI(anna));
            var foreign = SmallService.withToken(closed.connect(), lab.foreignToken("eve"));

            var codes = new ArrayList<Status.Code>();
            for (int i = 0; i < 300; i++) {
                var refused = assertThrows(StatusRuntimeException.class, () -> SmallService.whoAmI(foreign));
                codes.add(refused.getStatus().getCode());
                if (i % 100 == 0) {
                    assertEquals("anna by TOKEN", SmallService.whoAmI(anna));
                }
            }

            assertEquals(Status.Code.UNAUTHENTICATED, codes.getFirst());
            assertEquals(Status.Code.RESOURCE_EXHAUSTED, codes.getLast());
        }
    }
}
