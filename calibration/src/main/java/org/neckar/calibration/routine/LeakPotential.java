package org.neckar.calibration.routine;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.neckar.calibration.measure.Bench;
import org.neckar.calibration.search.KnobRange;
import org.neckar.calibration.search.NoisyBinarySearch;
import org.neckar.calibration.search.SearchMethod;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hwdb.store.LeakCalibration;
import org.neckar.lola.chip.ChipImage;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.lola.neuron.Leak;
import org.neckar.lola.neuron.MembraneCapacitance;
import org.neckar.lola.neuron.Readout;
import org.neckar.lola.neuron.Reset;
import org.neckar.lola.neuron.SynapticInput;

/**
 * Resting potential of each neuron (512 instances): turns {@code v_leak}, watches the membrane with comparator and
 * synaptic inputs off, as the mean of the causal and the acausal channel of one conversion. Needs a calibrated CADC.
 * Holds for the leak bias it was made with ({@value #LEAK_BIAS}, divided): the offset of the leak amplifier depends on
 * its bias. Source: calix, potentials.
 */
public final class LeakPotential implements Routine {
    /** Smallest target in CADC LSB the field recommends. */
    public static final double LOWEST_TARGET_LSB = 50;

    /** Largest target in CADC LSB the field recommends. */
    public static final double HIGHEST_TARGET_LSB = 160;

    /** The field's target in CADC LSB. */
    public static final double DEFAULT_TARGET_LSB = 80;

    /** Code of {@code i_bias_leak} while calibrating, with the conductance divided by 8. */
    public static final int LEAK_BIAS = 200;

    private static final double TOLERANCE_LSB = 5;
    private static final int RESET_BIAS = 1012;
    private static final int SYNAPTIC_SHIFT = 310;
    private static final int SYNAPTIC_TAU = 1017;
    private static final int CAPACITANCE = 63;
    private static final int SCATTER = 5;
    private static final int COLUMNS = 256;

    private final double targetLsb;
    private final long scatterSeed;
    private final SearchMethod search;

    /**
     * @param targetLsb wanted potential of all neurons in CADC LSB, 50..160
     * @param seed of the scatter of cells and starts
     * @throws NeckarException if the target is outside of the recommended range
     */
    public LeakPotential(double targetLsb, long seed) {
        if (!(targetLsb >= LOWEST_TARGET_LSB && targetLsb <= HIGHEST_TARGET_LSB)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "leak potential: target %s CADC LSB (allowed %s..%s); choose a potential inside"
                            .formatted(targetLsb, LOWEST_TARGET_LSB, HIGHEST_TARGET_LSB));
        }
        SplittableRandom seeds = new SplittableRandom(seed);
        this.targetLsb = targetLsb;
        this.scatterSeed = seeds.nextLong();
        this.search = NoisyBinarySearch.withSeed(seeds.nextLong());
    }

    @Override
    public String name() {
        return "leak potential";
    }

    @Override
    public String knob() {
        return "v_leak";
    }

    @Override
    public KnobRange range() {
        return KnobRange.CAPMEM;
    }

    @Override
    public SearchMethod search() {
        return search;
    }

    @Override
    public int[] nominal() {
        int[] codes = new int[LeakCalibration.NEURONS];
        Arrays.fill(codes, NominalTransfer.leakCode(NominalTransfer.cadcVolts(targetLsb)));
        return codes;
    }

    @Override
    public void prepare(Bench bench) {
        SplittableRandom scatter = new SplittableRandom(scatterSeed);
        bench.change(chip -> {
            CadcReference.enableConverters(chip);
            CadcReference.disconnect(chip);
            for (int neuron = 0; neuron < LeakCalibration.NEURONS; neuron++) {
                chip.set(new AtomicNeuronOnDLS(neuron), resting(scatter));
            }
        });
    }

    /** Cells that would hold the same value everywhere are scattered, or they would disturb each other. */
    private static AtomicNeuron resting(SplittableRandom scatter) {
        Leak leak = Leak.DEFAULT.withIBias(scattered(LEAK_BIAS, scatter)).withEnableDivision(true);
        Reset reset = Reset.DEFAULT.withIBias(scattered(RESET_BIAS, scatter)).withEnableMultiplication(true);
        Readout readout = Readout.DEFAULT.withEnableAmplifier(true);
        return AtomicNeuron.DEFAULT
                .withLeak(leak)
                .withReset(reset)
                .withReadout(readout)
                .withMembraneCapacitance(new MembraneCapacitance(CAPACITANCE))
                .withExcitatoryInput(unconnected(scatter))
                .withInhibitoryInput(unconnected(scatter));
    }

    private static SynapticInput unconnected(SplittableRandom scatter) {
        return SynapticInput.DEFAULT
                .withIShiftReference(scattered(SYNAPTIC_SHIFT, scatter))
                .withIBiasTau(scattered(SYNAPTIC_TAU, scatter));
    }

    private static int scattered(int code, SplittableRandom scatter) {
        return KnobRange.CAPMEM.clip(code + scatter.nextInt(-SCATTER, SCATTER + 1));
    }

    @Override
    public void turn(ChipImage.Builder chip, int[] knobs) {
        for (int neuron = 0; neuron < knobs.length; neuron++) {
            chip.capMem(CapMemRow.V_LEAK.cell(new AtomicNeuronOnDLS(neuron)), knobs[neuron]);
        }
    }

    @Override
    public double[] observe(Bench bench) {
        return perNeuron(bench.readCadc(1));
    }

    /** Mean of the causal and the acausal channel of each neuron. */
    static double[] perNeuron(double[] channels) {
        double[] mean = new double[LeakCalibration.NEURONS];
        for (int neuron = 0; neuron < mean.length; neuron++) {
            int causal = neuron / COLUMNS * 2 * COLUMNS + neuron % COLUMNS;
            mean[neuron] = (channels[causal] + channels[causal + COLUMNS]) / 2;
        }
        return mean;
    }

    @Override
    public double tolerance() {
        return TOLERANCE_LSB;
    }

    @Override
    public double[] target(double[] before) {
        double[] target = new double[before.length];
        Arrays.fill(target, targetLsb);
        return target;
    }
}
