package org.neckar.tools.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.grpc.ManagedChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.neckar.fisch.service.v1.ExperimentGrpc;

/**
 * Peers that do a service harm or try to, and a good client beside them whose calls must be answered within a bound.
 * What they do is checked by tests of two sizes, {@link HostilePeersTest} and {@link HostilePeersSoak}.
 */
final class HostilePeers {
    static final String UPLOAD = "/neckar.service.v1.Experiment/Upload";
    static final Duration HANDSHAKE = Duration.ofSeconds(1);
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Hostile peers have other addresses than the good client, as on a network. */
    static final String ELSEWHERE = "127.0.0.2";

    /** Generous: two processors that also run other tests. */
    private static final long GOOD_ANSWER_MS = 5000;

    private HostilePeers() {}

    static AccessSettings settings() {
        return AccessSettings.LOCAL.withLimits(PeerLimits.DEFAULT.withPatience(HANDSHAKE, PATIENCE));
    }

    /** The good client: its old connection works, and so does a new one. */
    static void goodClientIsServed(SmallService service, ManagedChannel old) {
        var fresh = service.connect();
        for (var channel : List.of(old, fresh)) {
            long begin = System.nanoTime();
            assertEquals("somebody by WORD", SmallService.whoAmI(ExperimentGrpc.newBlockingStub(channel)));
            long ms = (System.nanoTime() - begin) / 1_000_000;
            assertTrue(ms < GOOD_ANSWER_MS, () -> "answered after " + ms + " ms");
        }
        fresh.shutdownNow();
    }

    /**
     * Opens connections that never say a word.
     *
     * @return the most the service held at a time
     */
    static int halfOpen(SmallService service, int count) throws IOException {
        var old = service.connect();
        goodClientIsServed(service, old);
        var silent = new ArrayList<RawConnection>();
        int most = 0;
        try {
            for (int i = 0; i < count; i++) {
                silent.add(RawConnection.from("127.0.0." + (2 + i % 20), service.port()));
                most = Math.max(most, service.door().connections());
                if (i % (count / 4) == count / 4 - 1) {
                    goodClientIsServed(service, old);
                }
            }
            goodClientIsServed(service, old);
            awaitFew(service, 1);
            goodClientIsServed(service, old);
        } finally {
            for (var connection : silent) {
                connection.close();
            }
        }
        return most;
    }

    /** Waits until the service has closed connections. */
    static void awaitFew(SmallService service, int few) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (service.door().connections() > few) {
            assertTrue(System.nanoTime() < end, () -> service.door().connections() + " connections are left");
            LockSupport.parkNanos(1_000_000);
        }
        assertEquals(0, service.door().halfOpenConnections());
    }

    /** Waits until so many connections have completed their handshake. */
    static boolean awaitSpoken(SmallService service, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (service.door().connections() - service.door().halfOpenConnections() < count) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }

    /** What is no HTTP/2 at all. */
    static void garbage(SmallService service, RandomGenerator random, int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            var bytes = new byte[random.nextInt(1, 4096)];
            random.nextBytes(bytes);
            closesOn(service, bytes);
        }
    }

    /** A good greeting, then frames by chance. */
    static void garbageFrames(SmallService service, RandomGenerator random, int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            try (var peer = RawConnection.from(ELSEWHERE, service.port())) {
                peer.greet();
                int frames = random.nextInt(1, 20);
                for (int frame = 0; frame < frames; frame++) {
                    var payload = new byte[random.nextInt(0, 200)];
                    random.nextBytes(payload);
                    try {
                        peer.frame(random.nextInt(12), random.nextInt(256), random.nextInt(8), payload);
                    } catch (IOException e) {
                        // The service has had enough, which is what it should have.
                        break;
                    }
                }
            }
        }
    }

    /** A header that goes on from frame to frame, 160 MB if nobody ends it. */
    static void endlessHeaders(SmallService service) throws IOException {
        try (var peer = RawConnection.from(ELSEWHERE, service.port())) {
            peer.greet();
            peer.frame(RawConnection.HEADERS, 0, 1, new byte[0]);
            for (int i = 0; i < 10_000; i++) {
                try {
                    peer.frame(RawConnection.CONTINUATION, 0, 1, new byte[16_000]);
                } catch (IOException e) {
                    return;
                }
            }
        }
        fail("the service reads headers without end");
    }

    static void httpOne(SmallService service) throws IOException {
        closesOn(
                service,
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static void closesOn(SmallService service, byte[] bytes) throws IOException {
        try (var peer = RawConnection.from(ELSEWHERE, service.port())) {
            peer.write(bytes);
            assertNotNull(peer.readToEnd(10_000), "the service keeps the connection");
        }
    }

    /** A message whose head says that it has so many bytes; gives what the service answers. */
    static String declaredLength(SmallService service, long bytes) throws IOException {
        try (var peer = RawConnection.from(ELSEWHERE, service.port())) {
            peer.greet();
            peer.call(UPLOAD, Map.of());
            peer.data(RawConnection.messageHead(bytes));
            return peer.readUntil("grpc-status", 10_000);
        }
    }

    /** Two gibibytes for one call, without asking how much the service takes; gives how many bytes it let pass. */
    static long flood(SmallService service) throws IOException {
        try (var peer = RawConnection.from(ELSEWHERE, service.port())) {
            peer.greet();
            peer.call(UPLOAD, Map.of());
            peer.data(RawConnection.messageHead(SmallService.MESSAGE_BYTES));
            var piece = new byte[1 << 14];
            for (long sent = 0; sent < 1L << 31; sent += piece.length) {
                try {
                    peer.data(piece);
                } catch (IOException e) {
                    return sent;
                }
            }
        }
        return 1L << 31;
    }

    /** A call whose request comes a byte at a time, slower than the service's patience; gives what it answers. */
    static String slowRequest(SmallService service) throws IOException {
        try (var peer = RawConnection.from(ELSEWHERE, service.port())) {
            peer.greet();
            peer.call(UPLOAD, Map.of());
            peer.data(RawConnection.messageHead(1000));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (System.nanoTime() < end) {
                peer.data(new byte[1]);
                var answer = peer.readUntil("grpc-status", 100);
                if (!answer.isEmpty()) {
                    return answer;
                }
            }
            return "";
        }
    }

    /** A greeting that comes a byte at a time. */
    static void slowGreeting(SmallService service) throws IOException {
        try (var peer = RawConnection.from(ELSEWHERE, service.port())) {
            for (char letter : "PRI * HTTP/2.0\r\n\r\nSM\r\n\r".toCharArray()) {
                try {
                    peer.write(String.valueOf(letter));
                } catch (IOException e) {
                    return;
                }
                if (peer.readToEnd(100) != null) {
                    return;
                }
            }
            assertNotNull(peer.readToEnd(10_000), "the service keeps the connection");
        }
    }
}
