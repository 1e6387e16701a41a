package org.neckar.chipmodel.analog;

import java.util.Arrays;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.neuron.InputClock;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.synapse.ColumnCurrentQuad;

/** The digital settings of the neuron circuits: switches, refractory timing, column switches. Plain storage. */
final class NeuronSettings {
    private static final int[] ROW_OF_PARAMETER = rowsOfParameters();
    private static final int[][] CELL_OF_SHARED = cellsOfShared();

    private final NeuronConfig[] config = new NeuronConfig[Neurons.COUNT];
    private final int[] refractoryCount = new int[Neurons.COUNT];
    private final int[] releaseOffset = new int[Neurons.COUNT];
    private final boolean[] fastClock = new boolean[Neurons.COUNT];
    private final boolean[] adaptationPulse = new boolean[Neurons.COUNT];
    private final FireLines fireLines = new FireLines();
    private final int[] slowScale = new int[2];
    private final int[] fastScale = new int[2];
    private final int[] pulseScale = new int[2];
    private final boolean[] clockOn = {true, true};
    private final boolean[] excLineOn = new boolean[Neurons.COUNT];
    private final boolean[] inhLineOn = new boolean[Neurons.COUNT];
    private final boolean[] excLineHeld = new boolean[Neurons.COUNT];
    private final boolean[] inhLineHeld = new boolean[Neurons.COUNT];

    NeuronSettings() {
        Arrays.fill(config, NeuronConfig.DEFAULT);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            backend(neuron, NeuronBackendConfig.DEFAULT);
        }
    }

    @SuppressWarnings("EnumOrdinal") // index of a table over all constants
    private static int[] rowsOfParameters() {
        int[] rows = new int[CapMemRow.values().length];
        for (CapMemRow parameter : CapMemRow.values()) {
            rows[parameter.ordinal()] = parameter.row().toEnum();
        }
        return rows;
    }

    @SuppressWarnings("EnumOrdinal") // index of a table over all constants
    private static int[][] cellsOfShared() {
        int[][] cells = new int[SharedCapMemCell.values().length][4];
        for (SharedCapMemCell parameter : SharedCapMemCell.values()) {
            for (CapMemBlockOnDLS block : parameter.blocks()) {
                CapMemCellOnDLS cell = parameter.cell(block);
                cells[parameter.ordinal()][block.toEnum()] = CapMem.cell(
                        block.toEnum(),
                        cell.toCapMemColumnOnCapMemBlock().toEnum(),
                        cell.toCapMemRowOnCapMemBlock().toEnum());
            }
        }
        return cells;
    }

    /** Cell that holds a parameter of a neuron. */
    @SuppressWarnings("EnumOrdinal") // index of a table over all constants
    static int cell(int neuron, CapMemRow row) {
        return CapMem.cell(Neurons.quadrant(neuron), neuron % 128, ROW_OF_PARAMETER[row.ordinal()]);
    }

    /** Cell that holds a parameter of a quadrant. */
    @SuppressWarnings("EnumOrdinal") // index of a table over all constants
    static int cell(int quadrant, SharedCapMemCell parameter) {
        return CELL_OF_SHARED[parameter.ordinal()][quadrant];
    }

    NeuronConfig config(int neuron) {
        return config[neuron];
    }

    void config(int neuron, NeuronConfig value) {
        config[neuron] = value;
    }

    void backend(int neuron, NeuronBackendConfig value) {
        refractoryCount[neuron] = value.refractoryTime();
        releaseOffset[neuron] = 31 - 2 * value.resetHoldoff();
        fastClock[neuron] = value.selectInputClock() == InputClock.FAST;
        adaptationPulse[neuron] = value.enableAdaptPulse();
        fireLines.connect(neuron, value);
    }

    void common(int side, CommonNeuronBackendConfig value) {
        slowScale[side] = value.clockScaleSlow();
        fastScale[side] = value.clockScaleFast();
        pulseScale[side] = value.clockScaleAdaptPulse();
        clockOn[side] = value.enableClocks();
    }

    void columns(int hemisphere, int quad, ColumnCurrentQuad value) {
        for (int entry = 0; entry < 4; entry++) {
            int neuron = hemisphere * SynapseArray.SIZE + columnOf(quad, entry);
            excLineOn[neuron] = value.enableSynapticCurrentExcitatory().get(entry);
            inhLineOn[neuron] = value.enableSynapticCurrentInhibitory().get(entry);
        }
    }

    /** Column of an entry of a column quad. */
    static int columnOf(int quad, int entry) {
        return 2 * (4 * (quad % 32) + entry) + quad / 32;
    }

    /** Whether a neuron fires on events of one of the lines, bit 0 excitatory, bit 1 inhibitory. */
    boolean bypassed(int neuron, int lines) {
        NeuronConfig switches = config[neuron];
        return switches.enableFire()
                && (((lines & 1) != 0 && switches.enableBypExc()) || ((lines & 2) != 0 && switches.enableBypInh()));
    }

    /** Neurons that take their fire and refractory state from a neuron. */
    int[] followers(int neuron) {
        return fireLines.followers(neuron);
    }

    /** Whether a neuron takes its fire and refractory state from its fire connection. */
    boolean slave(int neuron) {
        return fireLines.slave(neuron);
    }

    boolean clockOn(int neuron) {
        return clockOn[side(neuron)];
    }

    boolean excLineOn(int neuron) {
        return excLineOn[neuron];
    }

    boolean inhLineOn(int neuron) {
        return inhLineOn[neuron];
    }

    /** Notes whether sources hold the synaptic lines of a neuron; returns whether that is new. */
    boolean holdLines(int neuron, boolean excitatory, boolean inhibitory) {
        boolean changed = excLineHeld[neuron] != excitatory || inhLineHeld[neuron] != inhibitory;
        excLineHeld[neuron] = excitatory;
        inhLineHeld[neuron] = inhibitory;
        return changed;
    }

    boolean excLineHeld(int neuron) {
        return excLineHeld[neuron];
    }

    boolean inhLineHeld(int neuron) {
        return inhLineHeld[neuron];
    }

    /**
     * Cycles between fire pulse and release of the reset. A counter that is not larger than the distance of the release
     * from the end of the refractory time never meets the release condition in time: then the reset lasts as long as
     * the refractory time, at least one clock.
     */
    long resetCycles(int neuron) {
        int count = refractoryCount[neuron];
        int clocks = count > releaseOffset[neuron] ? count - releaseOffset[neuron] : Math.max(1, count);
        return clocks * clockCycles(neuron);
    }

    /** Cycles between fire pulse and the end of the refractory time. */
    long refractoryCycles(int neuron) {
        return Math.max(1, refractoryCount[neuron]) * clockCycles(neuron);
    }

    /** Length of the pulse a spike sends to the adaptation; 0 if it sends none. */
    long adaptationPulseCycles(int neuron) {
        return adaptationPulse[neuron] ? 2L << pulseScale[side(neuron)] : 0;
    }

    private long clockCycles(int neuron) {
        int side = side(neuron);
        return 2L << (fastClock[neuron] ? fastScale[side] : slowScale[side]);
    }

    private static int side(int neuron) {
        return neuron / 128 % 2;
    }
}
