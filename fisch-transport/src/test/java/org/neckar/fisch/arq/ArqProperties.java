package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.neckar.testkit.FaultPlan;
import org.neckar.testkit.Seeds;

class ArqProperties {
    private static final long LIMIT_NS = 300_000_000_000L;

    /** What a case consists of; the same case always runs the same way. */
    private record Case(long seed, FaultPlan up, FaultPlan down, long stallNs) {
        void run() {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var wire = new VirtualWire(up, down, random);
            var toFpga = Program.random(0xa, random);
            var fromFpga = Program.random(0xb, random);
            long stallAfterNs = random.nextLong(20_000_000);
            long stallAtNs = Long.MAX_VALUE;
            boolean clientStalls = random.nextBoolean();
            wire.client.open(random.nextLong(), 0);
            while (!(toFpga.isDone() && fromFpga.isDone() && wire.client.isDrained() && wire.server.isDrained())) {
                if (wire.client.state() == ArqState.OPEN) {
                    toFpga.offerTo(wire.client);
                    fromFpga.takeFrom(wire.client);
                    fromFpga.offerTo(wire.server);
                    toFpga.takeFrom(wire.server);
                    stallAtNs = Math.min(stallAtNs, wire.nowNs + stallAfterNs);
                }
                if (wire.nowNs >= stallAtNs && clientStalls) {
                    wire.clientSleepsUntilNs = stallAtNs + stallNs;
                } else if (wire.nowNs >= stallAtNs) {
                    wire.serverSleepsUntilNs = stallAtNs + stallNs;
                }
                wire.step(wire.nowNs + 1_000_000_000);
                check(wire, toFpga, fromFpga);
            }
        }

        private static void check(VirtualWire wire, Program toFpga, Program fromFpga) {
            if (wire.client.failure() != null || wire.server.failure() != null || wire.nowNs > LIMIT_NS) {
                throw new AssertionError("after %d ms: client %s %s %s, server %s %s %s, to FPGA %s, from FPGA %s"
                        .formatted(
                                wire.nowNs / 1_000_000,
                                wire.client.state(),
                                wire.client.failure(),
                                wire.client.counters(),
                                wire.server.state(),
                                wire.server.failure(),
                                wire.server.counters(),
                                toFpga,
                                fromFpga));
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
                random.nextInt(20) == 0 ? random.nextLong(40_000_000_000L) : 0);
        if (drawn.fails()) {
            var shrunk = drawn.shrunk();
            throw new AssertionError(shrunk.toString(), assertThrows(AssertionError.class, shrunk::run));
        }
    }
}
