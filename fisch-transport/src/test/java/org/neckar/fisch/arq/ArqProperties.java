package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.neckar.fisch.Recovery;
import org.neckar.testkit.FaultPlan;
import org.neckar.testkit.Seeds;

class ArqProperties {
    private static final long LIMIT_NS = 300_000_000_000L;

    /** What a case consists of; the same case always runs the same way. */
    private record Case(long seed, FaultPlan up, FaultPlan down, long stallNs) {
        void run() {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var wire = new VirtualWire(up, down, random);
            wire.client.open(random.nextLong(), 0);
            var transfer = new Transfer(wire, random);
            long stallAfterNs = random.nextLong(20_000_000);
            long stallAtNs = Long.MAX_VALUE;
            boolean clientStalls = random.nextBoolean();
            while (!transfer.isDone()) {
                if (wire.client.state() == ArqState.OPEN) {
                    stallAtNs = Math.min(stallAtNs, wire.nowNs + stallAfterNs);
                }
                if (wire.nowNs >= stallAtNs && clientStalls) {
                    wire.clientSleepsUntilNs = stallAtNs + stallNs;
                } else if (wire.nowNs >= stallAtNs) {
                    wire.serverSleepsUntilNs = stallAtNs + stallNs;
                }
                transfer.step(Long.MAX_VALUE);
                assertTrue(wire.nowNs < LIMIT_NS && wire.client.failure() == null, wire::toString);
            }
        }

        boolean fails() {
            try {
                run();
                return false;
            } catch (AssertionError e) {
                return true;
            }
        }

        /** The same failure with fewer faults. */
        Case shrunk() {
            var without = new Case(seed, up, down, 0);
            var smaller = without.fails() ? without : this;
            var fewerUp = new Case(
                    seed,
                    up.shrink(plan -> new Case(seed, plan, smaller.down, smaller.stallNs).fails()),
                    smaller.down,
                    smaller.stallNs);
            return new Case(
                    seed,
                    fewerUp.up,
                    down.shrink(plan -> new Case(seed, fewerUp.up, plan, fewerUp.stallNs).fails()),
                    fewerUp.stallNs);
        }
    }

    @Seeds(10_000)
    void shouldDeliverEveryWordOnceAndInOrderBothWaysWhateverTheNetworkDoes(RandomGenerator random) {
        var drawn = new Case(
                random.nextLong(),
                FaultPlan.random(random),
                FaultPlan.random(random),
                random.nextInt(100) == 0 ? random.nextLong(40_000_000_000L) : 0);
        if (drawn.fails()) {
            var shrunk = drawn.shrunk();
            throw new AssertionError(shrunk.toString(), assertThrows(AssertionError.class, shrunk::run));
        }
    }

    /** Killed at any moment and started anew, at the same address or another one; old datagrams are still under way. */
    @Seeds(1000)
    void shouldServeTheNextHostAfterOneThatWasKilled(RandomGenerator random) {
        var wire = new VirtualWire(FaultPlan.random(random), FaultPlan.random(random), random);
        wire.client.open(random.nextLong(), 0);
        var before = new Transfer(wire, random);
        long killedNs = random.nextLong(60_000_000);
        while (wire.nowNs < killedNs && wire.client.failure() == null) {
            before.step(killedNs);
        }
        wire.restartClient(random.nextBoolean());
        wire.client.open(random.nextLong(), wire.nowNs);
        var after = new Transfer(wire, random);
        while (!after.isDone()) {
            after.step(Long.MAX_VALUE);
            assertTrue(wire.nowNs < killedNs + LIMIT_NS && wire.client.failure() == null, wire::toString);
        }
    }

    @Seeds(1000)
    void shouldReportAnFpgaThatWasRestarted(RandomGenerator random) {
        var wire = new VirtualWire(FaultPlan.random(random), FaultPlan.random(random), random);
        wire.client.open(random.nextLong(), 0);
        var transfer = new Transfer(wire, random);
        while (wire.client.state() != ArqState.OPEN) {
            transfer.step(Long.MAX_VALUE);
        }
        long killedNs = wire.nowNs + random.nextLong(60_000_000);
        while (wire.nowNs < killedNs) {
            transfer.step(killedNs);
        }
        wire.server = new ArqServer(ArqSettings.DEFAULT, VirtualWire.INFO);
        while (wire.client.failure() == null) {
            wire.client.probe();
            wire.step(Long.MAX_VALUE);
            assertTrue(wire.nowNs < killedNs + 2_000_000_000L, wire::toString);
        }

        assertEquals(Recovery.RESET_LINK, wire.client.failure().recovery());
    }

    @Seeds(1000)
    void shouldCloseAndFallSilent(RandomGenerator random) {
        var wire = new VirtualWire(FaultPlan.random(random), FaultPlan.random(random), random);
        wire.client.open(random.nextLong(), 0);
        var transfer = new Transfer(wire, random);
        while (!transfer.isDone()) {
            transfer.step(Long.MAX_VALUE);
        }
        wire.client.close(wire.nowNs);
        long closedNs = wire.nowNs;
        while (wire.client.state() != ArqState.CLOSED) {
            wire.step(Long.MAX_VALUE);
        }

        assertTrue(wire.nowNs <= closedNs + 500_000_000L, wire::toString);
        assertEquals(Long.MAX_VALUE, wire.client.nextWakeupNs(wire.nowNs));
    }
}
