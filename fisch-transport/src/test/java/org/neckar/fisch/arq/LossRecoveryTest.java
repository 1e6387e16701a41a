package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.testkit.FaultPlan;

/** How long a transfer takes on virtual time, 25 us each way; the endpoints themselves take none. */
class LossRecoveryTest {
    private static final int FRAMES = 5000;

    /** 150 MB/s are 9.6 us per full frame. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.01, 9.6", "0.1, 25"})
    void shouldNeedOnlySoManyMicrosecondsPerFrame(double loss, double mostUs) {
        var plan = new FaultPlan(loss, 0, 0, 0, 0, 25_000, 0);
        var wire = new VirtualWire(plan, plan, new SplittableRandom(1));
        wire.client.open(1, 0);
        while (wire.client.state() != ArqState.OPEN) {
            wire.step(Long.MAX_VALUE);
        }
        long beginNs = wire.nowNs;
        var program = new Program(1, FRAMES, 1);
        while (!program.isDone()) {
            program.offerTo(wire.client);
            program.takeFrom(wire.server);
            wire.step(Long.MAX_VALUE);
        }
        double spentUs = (wire.nowNs - beginNs) / 1000.0 / FRAMES;

        assertTrue(spentUs <= mostUs, () -> "%.2f us per frame, %s".formatted(spentUs, wire));
    }
}
