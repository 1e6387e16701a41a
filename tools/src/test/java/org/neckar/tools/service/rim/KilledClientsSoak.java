package org.neckar.tools.service.rim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.connection.Connections;

/**
 * Clients that are killed at any moment; another one is not delayed by a second. As a main class it is such a client.
 */
class KilledClientsSoak {
    private static final int CLIENTS = 10;
    private static final long LONGEST_NS = TimeUnit.SECONDS.toNanos(1);
    private static final int LONGEST_LIFE_MS = 300;
    private static final long SEED = 1;

    /** Runs programs until it is killed. */
    public static void main(String[] arguments) {
        try (var connection = Connections.open(arguments[0])) {
            System.out.println("running");
            for (int i = 0; true; i++) {
                Registers.write(connection, i);
            }
        }
    }

    @Test
    void shouldNotDelayOthersWhenAClientIsKilled() throws IOException, InterruptedException {
        var random = new SplittableRandom(SEED);
        try (var service = RunningService.on("sim:?noise=0");
                var other = Connections.open(service.uri() + "?user=other")) {
            long longestNs = 0;
            for (int i = 0; i < CLIENTS; i++) {
                Registers.write(other, i);
                var client = ServeProcess.java(KilledClientsSoak.class, List.of(service.uri() + "?user=killed"));
                assertEquals(
                        "running", client.inputReader(StandardCharsets.UTF_8).readLine());
                long killNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_LIFE_MS));
                long endNs = killNs + LONGEST_NS;
                for (long now = System.nanoTime(); now - endNs < 0; now = System.nanoTime()) {
                    if (now - killNs >= 0 && client.isAlive()) {
                        client.destroyForcibly();
                    }
                    long begin = System.nanoTime();
                    assertEquals(i, Registers.read(other));
                    longestNs = Math.max(longestNs, System.nanoTime() - begin);
                }
            }
            long longest = longestNs;
            assertTrue(
                    longest < LONGEST_NS, () -> "a run of the other client took %d ms".formatted(longest / 1_000_000));
        }
    }
}
