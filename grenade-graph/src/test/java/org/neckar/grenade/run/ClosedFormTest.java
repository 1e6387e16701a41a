package org.neckar.grenade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.weight;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.Units;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.result.Trace;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.stadls.run.Board;

/**
 * An experiment on a chip without mismatch and noise against the closed-form solution of the same equations: leaky
 * integrator with a synaptic current that jumps and decays exponentially.
 */
class ClosedFormTest {
    /** Three spikes leave in one cycle. */
    private static final int SOURCES = 3;

    private static final double SENT_US = 20;
    /** From the FPGA to the synapse: link, crossbar, PADI bus and driver. */
    private static final double WAY_US = 0.1;

    private static final double TAU_MEM_US = NominalTransfer.tauMemMicroseconds(NominalTransfer.leakFor(10, 63), 63);
    private static final double TAU_SYN_US = NominalTransfer.tauSynMicroseconds(NominalTransfer.lineFor(5));
    private static final double REST_VOLTS = NominalTransfer.leakVolts(NominalTransfer.leakCode(0.4));
    private static final double SLOPE_VOLTS_PER_US = SOURCES
            * NominalTransfer.synapticAmperes(63, 600, 500, false)
            / NominalTransfer.capacitanceFarads(63)
            * 1e-6;

    private static double expectedVolts(double timeUs) {
        double since = Math.max(0, timeUs - SENT_US - WAY_US);
        double shape = Math.exp(-since / TAU_MEM_US) - Math.exp(-since / TAU_SYN_US);
        return REST_VOLTS + SLOPE_VOLTS_PER_US * TAU_MEM_US * TAU_SYN_US / (TAU_MEM_US - TAU_SYN_US) * shape;
    }

    private static Result run(Lif cell) {
        Network net = Network.named("psp");
        double[][] times = new double[SOURCES][];
        Arrays.setAll(times, i -> new double[] {SENT_US});
        SpikeSource in = net.add(SpikeSource.of(new SpikeTrains.Explicit(times)));
        Population out = net.add(Population.of(1, cell));
        net.connect(in, out, Connector.allToAll(), weight(63));
        net.record(out.membrane(0));
        try (Board board = Board.open(Simulated.IDEAL)) {
            return Emulation.on(board).run(net, ms(0.1));
        }
    }

    private static Lif cell() {
        return Lif.defaults().withVLeak(Units.volts(0.4)).withTauMem(us(10)).withTauSyn(us(5));
    }

    @Test
    void shouldFollowTheClosedFormWithinOnePercentOfTheHeight() {
        Trace trace = run(cell().withSpiking(false)).traces().iterator().next();

        double worst = 0;
        double height = 0;
        for (int i = 0; i < trace.size(); i++) {
            double expected = expectedVolts(trace.timeUs(i));
            height = Math.max(height, expected - REST_VOLTS);
            worst = Math.max(worst, Math.abs(expected - trace.volts(i)));
        }
        assertTrue(worst < 0.01 * height, "worst %.5f V of %.5f V".formatted(worst, height));
    }

    @Test
    void shouldSpikeWithin100NsOfTheClosedForm() {
        Result result = run(cell().withVThreshold(Units.volts(0.5)).withTauRefrac(us(30)));

        double threshold = NominalTransfer.thresholdVolts(NominalTransfer.thresholdCode(0.5));
        double expected = SENT_US;
        while (expectedVolts(expected) < threshold) {
            expected += 0.001;
        }
        assertEquals(expected, result.spikes().iterator().next().timeUs(0), 0.1);
    }
}
