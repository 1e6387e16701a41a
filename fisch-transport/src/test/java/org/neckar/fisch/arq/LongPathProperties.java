package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.neckar.testkit.FaultPlan;
import org.neckar.testkit.Seeds;

/** Paths on which an answer takes much longer than a reset waits before it is repeated. */
class LongPathProperties {
    private static final long MS = 1_000_000;

    private static FaultPlan path(double loss, long delayNs, long jitterNs) {
        return new FaultPlan(loss, 0, 0, 0, 0, delayNs, jitterNs);
    }

    private static VirtualWire opening(FaultPlan path, RandomGenerator random) {
        var wire = new VirtualWire(path, path, random);
        wire.client.open(random.nextLong(), 0);
        return wire;
    }

    private static void finish(VirtualWire wire, Transfer transfer) {
        while (wire.client.state() != ArqState.OPEN || !transfer.isDone()) {
            transfer.step(Long.MAX_VALUE);
            assertTrue(wire.nowNs < 600_000 * MS && wire.client.failure() == null, wire::toString);
        }
    }

    @Seeds(1000)
    void shouldConnectAndCarryWordsWhateverTheDelay(RandomGenerator random) {
        var wire = opening(path(0, random.nextLong(400 * MS), 0), random);
        finish(wire, new Transfer(wire, random));
        // Nothing was lost, and only the handshake could not know how long to wait.
        assertTrue(sentAgain(wire.client) < 20 && sentAgain(wire.server) < 20, wire::toString);
        assertEquals(1, wire.server.session());
    }

    private static long sentAgain(ArqEndpoint endpoint) {
        return endpoint.counters().of(ArqCounter.TIMEOUT_RETRANSMISSIONS)
                + endpoint.counters().of(ArqCounter.FAST_RETRANSMISSIONS);
    }

    @Seeds(1000)
    void shouldConnectAndCarryWordsWithJitterAndLoss(RandomGenerator random) {
        long longestNs = random.nextLong(400 * MS);
        long jitterNs = random.nextLong(longestNs + 1) / 4;
        var wire = opening(path(random.nextDouble(0.05), longestNs - jitterNs, jitterNs + 1), random);
        finish(wire, new Transfer(wire, random));
    }

    /** The first resets, or the first answers, or both. */
    @Seeds(1000)
    void shouldConnectAlthoughTheFirstDatagramsAreLost(RandomGenerator random) {
        var wire = opening(path(0, random.nextLong(200 * MS), 0), random);
        long upNs = random.nextLong(300 * MS);
        long downNs = random.nextLong(300 * MS);
        while (wire.nowNs < Math.max(upNs, downNs)) {
            if (wire.nowNs < upNs) {
                wire.up.clear();
            }
            if (wire.nowNs < downNs) {
                wire.down.clear();
            }
            wire.step(Math.max(upNs, downNs));
        }
        finish(wire, new Transfer(wire, random));
    }
}
