package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.code;
import static org.neckar.grenade.network.Units.mV;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.weight;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.LifParameter;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.result.Trace;
import org.neckar.grenade.run.Emulation;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.stadls.run.Board;

/**
 * The perfect chip against the closed form of its equations: a leaky membrane with an exponentially decaying synaptic
 * current. Everything between is real: compiler, words, event path, converters. Times are compared up to the constant
 * way of an event from the host to the synapse, which is found first and must be short.
 */
class ClosedFormTest {
    private static final double TAU_MEM = 10;
    private static final double TAU_SYN = 5;
    private static final double REST_VOLTS = NominalTransfer.leakVolts(NominalTransfer.leakCode(0.6));
    private static final int SYNAPSE_DAC_CODE = 600;
    private static final int GM_CODE = 1022;
    private static final int SOURCES = 2;
    private static final int CAPACITOR_CODE = 63;
    private static final double RUN_US = 200;
    private static final double DELAY_STEP_US = 0.004;
    private static final double LONGEST_DELAY_US = 1;
    private static final double INVALID_SAMPLES_US = 1;

    private static Result run(double[] stimuli, int weight, Lif lif) {
        double[][] times = new double[SOURCES][];
        for (int source = 0; source < SOURCES; source++) {
            times[source] = stimuli.clone();
        }
        Network net = Network.named("closed form");
        SpikeSource in = net.add(SpikeSource.of(new SpikeTrains.Explicit(times)));
        Population out = net.add(Population.of(1, lif).named("neuron").on(List.of(new AtomicNeuronOnDLS(0))));
        net.connect(in, out, Connector.allToAll(), weight(weight));
        net.record(out.membrane(0));
        try (Board board = Board.open("sim:?noise=0&mismatch=0")) {
            return Emulation.on(board).run(net, us(RUN_US));
        }
    }

    private static Lif neuron() {
        return Lif.defaults()
                .withVLeak(mV(600))
                .withTauMem(us(TAU_MEM))
                .withTauSyn(us(TAU_SYN))
                .with(LifParameter.I_SYNIN_GM_EXC, code(GM_CODE))
                .with(LifParameter.I_SYNIN_GM_INH, code(GM_CODE));
    }

    /** Volts above rest that one stimulus of all sources has caused after a time. */
    private static double psp(double afterUs, int weight) {
        if (afterUs <= 0) {
            return 0;
        }
        double amperes = Math.signum(weight)
                * SOURCES
                * NominalTransfer.synapticAmperes(Math.abs(weight), SYNAPSE_DAC_CODE, GM_CODE, false);
        double voltsPerMicrosecond = amperes / NominalTransfer.capacitanceFarads(CAPACITOR_CODE) * 1e-6;
        return voltsPerMicrosecond
                * TAU_MEM
                * TAU_SYN
                / (TAU_MEM - TAU_SYN)
                * (Math.exp(-afterUs / TAU_MEM) - Math.exp(-afterUs / TAU_SYN));
    }

    private static double membrane(double timeUs, double[] stimuli, int weight) {
        double volts = REST_VOLTS;
        for (double stimulus : stimuli) {
            volts += psp(timeUs - stimulus, weight);
        }
        return volts;
    }

    private static double height(int weight) {
        double peakUs = TAU_MEM * TAU_SYN / (TAU_MEM - TAU_SYN) * Math.log(TAU_MEM / TAU_SYN);
        return Math.abs(psp(peakUs, weight));
    }

    private static double worstDeviation(Trace trace, double[] stimuli, int weight, double delayUs) {
        double worst = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.timeUs(i) > INVALID_SAMPLES_US) {
                double expected = membrane(trace.timeUs(i) - delayUs, stimuli, weight);
                worst = Math.max(worst, Math.abs(trace.volts(i) - expected));
            }
        }
        return worst;
    }

    private static double bestDelay(Trace trace, double[] stimuli, int weight) {
        double best = 0;
        for (double delay = 0; delay < LONGEST_DELAY_US; delay += DELAY_STEP_US) {
            if (worstDeviation(trace, stimuli, weight, delay) < worstDeviation(trace, stimuli, weight, best)) {
                best = delay;
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(ints = {63, -63})
    void shouldTraceTheClosedFormWithinOnePercentOfThePspHeight(int weight) {
        double[] stimuli = {20, 60, 100, 104, 108};
        Result result = run(stimuli, weight, neuron().withSpiking(false));
        Trace trace = result.traces().iterator().next();
        double delay = bestDelay(trace, stimuli, weight);
        double deviation = worstDeviation(trace, stimuli, weight, delay);
        assertTrue(
                deviation < 0.01 * height(weight),
                () -> "deviation %.3f mV of a PSP of %.1f mV at a delay of %.3f us"
                        .formatted(1e3 * deviation, 1e3 * height(weight), delay));
    }

    @Test
    void shouldSpikeWhenTheClosedFormCrossesTheThreshold() {
        double[] stimuli = {20, 120};
        double thresholdVolts = NominalTransfer.thresholdVolts(NominalTransfer.thresholdCode(0.7));
        Result silent = run(stimuli, 63, neuron().withSpiking(false));
        double delay = bestDelay(silent.traces().iterator().next(), stimuli, 63);
        Result spiking = run(
                stimuli,
                63,
                neuron().withVThreshold(mV(700)).withVReset(mV(400)).withTauRefrac(us(30)));
        double[] spikes = spiking.spikes().iterator().next().timesUs();
        assertEquals(stimuli.length, spikes.length);
        for (int i = 0; i < stimuli.length; i++) {
            double crossing = stimuli[i];
            while (membrane(crossing, new double[] {stimuli[i]}, 63) < thresholdVolts) {
                crossing += 0.001;
            }
            assertEquals(crossing + delay, spikes[i], 0.1, "spike " + i);
        }
    }
}
