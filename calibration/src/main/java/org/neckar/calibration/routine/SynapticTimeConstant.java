package org.neckar.calibration.routine;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.neckar.calibration.measure.Bench;
import org.neckar.calibration.measure.Stimulus;
import org.neckar.calibration.search.KnobRange;
import org.neckar.calibration.search.NoisyBinarySearch;
import org.neckar.calibration.search.SearchMethod;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.ColumnCurrentQuadOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.PADIEventOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseOnSynapseRow;
import org.neckar.hal.coordinate.SynapseRowOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.neuron.ReadoutSource;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.PADIEvent;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.hwdb.store.SynapticTimeConstants;
import org.neckar.lola.chip.ChipImage;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.lola.neuron.SynapticInput;
import org.neckar.lola.synapse.SynapseMatrix;

/**
 * Time constant of one synaptic input of each neuron (512 instances): turns the bias of its line, watches the line
 * itself through the readout amplifier. One event of 40 synapses draws the line down by about 0.15 V; it is converted
 * {@value #EARLY_MICROSECONDS} us later and once more one wanted time constant after that, each after an event of its
 * own, and the ratio of both drops is the time constant. The input itself is off, so the membrane sees nothing of it.
 * Needs a CADC in range. Holds for the full line capacitance and the normal resistance. Source: calix, synaptic time
 * constant; there the whole decay is recorded by the MADC, neuron by neuron, here all neurons are converted at once.
 */
public final class SynapticTimeConstant implements Routine {
    /** Smallest target in microseconds: shorter ones have decayed before they are converted. */
    public static final double SHORTEST_TARGET_US = 2;

    /** Largest target in microseconds: for longer ones the bias of a slow neuron would be too coarse. */
    public static final double LONGEST_TARGET_US = 15;

    /** The field's target in microseconds. */
    public static final double DEFAULT_TARGET_US = 10;

    private static final double TOLERANCE = 0.1;
    private static final int CONVERSIONS = 8;
    private static final int EARLY_MICROSECONDS = 1;
    private static final double RECOVERY_TIME_CONSTANTS = 10;
    private static final double LEAST_DROP_LSB = 3;
    private static final int ROWS = 40;
    private static final int DAC_BIAS = 600;
    private static final List<Boolean> ALL = List.of(true, true, true, true);

    /** The ramp of the CADC makes two counts in a cycle of 4 ns: what reads more is seen later. */
    private static final double RAMP_MICROSECONDS_PER_LSB = 0.002;

    private final boolean excitatory;
    private final double targetUs;
    private final SearchMethod search;

    private SynapticTimeConstant(boolean excitatory, double targetUs, long seed) {
        if (!(targetUs >= SHORTEST_TARGET_US && targetUs <= LONGEST_TARGET_US)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "synaptic time constant: target %s us (allowed %s..%s); a network may ask for others"
                            .formatted(targetUs, SHORTEST_TARGET_US, LONGEST_TARGET_US));
        }
        this.excitatory = excitatory;
        this.targetUs = targetUs;
        this.search = NoisyBinarySearch.withSeed(seed);
    }

    /**
     * That of the excitatory input.
     *
     * @param targetUs wanted time constant of all neurons in microseconds, 2..15
     * @param seed of the starts of the search
     * @throws NeckarException if the target is out of range
     */
    public static SynapticTimeConstant excitatory(double targetUs, long seed) {
        return new SynapticTimeConstant(true, targetUs, seed);
    }

    /** That of the inhibitory input; see {@link #excitatory}. */
    public static SynapticTimeConstant inhibitory(double targetUs, long seed) {
        return new SynapticTimeConstant(false, targetUs, new SplittableRandom(seed).nextLong());
    }

    @Override
    public String name() {
        return excitatory ? "excitatory time constant" : "inhibitory time constant";
    }

    @Override
    public String knob() {
        return excitatory ? SynapticTimeConstants.EXCITATORY : SynapticTimeConstants.INHIBITORY;
    }

    @Override
    public String unit() {
        return "us";
    }

    @Override
    public KnobRange range() {
        return KnobRange.CAPMEM;
    }

    @Override
    public boolean inverted() {
        return true;
    }

    @Override
    public SearchMethod search() {
        return search;
    }

    @Override
    public int[] nominal() {
        int[] codes = new int[AtomicNeuronOnDLS.SIZE];
        Arrays.fill(codes, NominalTransfer.lineFor(targetUs).tauCode());
        return codes;
    }

    @Override
    public void prepare(Bench bench) {
        bench.change(chip -> {
            CadcReference.enableConverters(chip);
            CadcReference.disconnect(chip);
            CadcReference.everyQuadrant(chip, SharedCapMemCell.SYN_I_BIAS_DAC, DAC_BIAS);
            for (int neuron = 0; neuron < AtomicNeuronOnDLS.SIZE; neuron++) {
                var at = new AtomicNeuronOnDLS(neuron);
                chip.set(at, watched(bench.chip().neuron(at)));
            }
            synapses(chip);
        });
    }

    private AtomicNeuron watched(AtomicNeuron neuron) {
        var line = SynapticInput.DEFAULT.withEnableSmallCapacitance(false);
        var source = excitatory ? ReadoutSource.EXCITATORY_INPUT : ReadoutSource.INHIBITORY_INPUT;
        var watched =
                neuron.withReadout(neuron.readout().withEnableAmplifier(true).withSource(source));
        return excitatory ? watched.withExcitatoryInput(line) : watched.withInhibitoryInput(line);
    }

    /** Every driver hears events of its bus, the first rows have synapses on the line that is watched. */
    private void synapses(ChipImage.Builder chip) {
        var mode = excitatory ? RowMode.EXCITATORY : RowMode.INHIBITORY;
        var matrix = new SynapseMatrix();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < SynapseMatrix.COLUMNS; column++) {
                matrix.set(new SynapseRowOnSynram(row), new SynapseOnSynapseRow(column), SynapseMatrix.MAX, 0);
            }
        }
        for (int half = 0; half < SynramOnDLS.SIZE; half++) {
            chip.set(new SynramOnDLS(half), matrix);
            chip.set(new CommonPADIBusConfigOnDLS(half), CommonPADIBusConfig.DEFAULT);
        }
        for (int driver = 0; driver < SynapseDriverOnDLS.SIZE; driver++) {
            chip.set(
                    new SynapseDriverOnDLS(driver),
                    SynapseDriverConfig.DEFAULT
                            .withEnableReceiver(true)
                            .withRowAddressCompareMask(0)
                            .withRowModeBottom(mode)
                            .withRowModeTop(mode));
        }
        for (int quad = 0; quad < ColumnCurrentQuadOnDLS.SIZE; quad++) {
            chip.set(
                    new ColumnCurrentQuadOnDLS(quad),
                    ColumnCurrentQuad.DEFAULT
                            .withEnableSynapticCurrentExcitatory(ALL)
                            .withEnableSynapticCurrentInhibitory(ALL));
        }
    }

    @Override
    public void turn(ChipImage.Builder chip, int[] knobs) {
        var row = excitatory ? CapMemRow.I_BIAS_SYNIN_EXC_TAU : CapMemRow.I_BIAS_SYNIN_INH_TAU;
        for (int neuron = 0; neuron < knobs.length; neuron++) {
            chip.capMem(row.cell(new AtomicNeuronOnDLS(neuron)), knobs[neuron]);
        }
    }

    @Override
    public double[] observe(Bench bench) {
        double[] rest = LeakPotential.perNeuron(bench.readCadc(CONVERSIONS));
        double[] early = LeakPotential.perNeuron(bench.readCadc(CONVERSIONS, event(EARLY_MICROSECONDS)));
        double[] late = LeakPotential.perNeuron(bench.readCadc(CONVERSIONS, event(EARLY_MICROSECONDS + targetUs)));
        return IntStream.range(0, rest.length)
                .mapToDouble(neuron -> timeConstantUs(rest[neuron], early[neuron], late[neuron]))
                .toArray();
    }

    /** One event on all buses, when the line has recovered from the one before. */
    private Stimulus event(double microsecondsBefore) {
        long recovery =
                FpgaCycles.ofMicroseconds(RECOVERY_TIME_CONSTANTS * targetUs).count();
        long before = FpgaCycles.ofMicroseconds(microsecondsBefore).count();
        return (program, half) -> program.pause(recovery)
                .write(new PADIEventOnDLS(half.toEnum()), PADIEvent.DEFAULT.withFireBus(ALL))
                .pause(before);
    }

    /** Not a number when there is no drop to speak of, 0 when it is over before it is converted again. */
    private double timeConstantUs(double rest, double early, double late) {
        double drop = rest - early;
        double left = rest - late;
        if (drop < LEAST_DROP_LSB) {
            return Double.NaN;
        }
        if (left >= drop) {
            return Double.POSITIVE_INFINITY;
        }
        double between = targetUs + RAMP_MICROSECONDS_PER_LSB * (late - early);
        return left <= 0 ? 0 : between / Math.log(drop / left);
    }

    @Override
    public double tolerance() {
        return TOLERANCE * targetUs;
    }

    @Override
    public double[] target(double[] before) {
        double[] target = new double[before.length];
        Arrays.fill(target, targetUs);
        return target;
    }
}
