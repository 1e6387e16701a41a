package org.neckar.tools.bench;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.neckar.chipmodel.analog.AnalogChip;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.analog.SampleSink;
import org.neckar.chipmodel.analog.SpikeSink;
import org.neckar.chipmodel.analog.SynapseArray;
import org.neckar.chipmodel.event.ChipEventSink;
import org.neckar.chipmodel.event.EventFabric;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * A chip in the state in which it has most to do: 512 neurons with mismatch and noise, leaky integrate-and-fire ones or
 * with exponential term and adaptation, each with 128 synapses out of 256 rows, every fourth row inhibitory.
 */
public final class BenchChip {
    /** Cycles of the chip clock in a millisecond. */
    private static final long MILLISECOND = 250_000;

    private static final int NEURONS = 512;
    private static final int ROWS = SynapseArray.SIZE;
    private static final int WEIGHT = 4;
    private static final int SOURCES = 8;
    private static final int DRIVERS = 256;
    private static final int RECORDED = 1 << 16;
    private static final int EXCITATORY = 1;
    private static final int INHIBITORY = 2;

    private static final NeuronConfig SWITCHES = NeuronConfig.DEFAULT
            .withMemCapSize(63)
            .withEnableSyninExc(true)
            .withEnableSyninInh(true)
            .withEnableResetMul(true)
            .withEnableFire(true)
            .withEnableThreshComp(true);

    /** What the neurons of a chip are. */
    public enum Kind {
        /** Leaky integrate-and-fire. */
        LIF,
        /** With exponential term and adaptation. */
        ADEX;

        private NeuronConfig config() {
            return SWITCHES.withEnableExp(this == ADEX).withEnableAdapt(this == ADEX);
        }
    }

    private final AnalogChip chip;
    private final EventFabric fabric;
    private final long[] recorded = new long[RECORDED];
    private long spikes;
    private final SpikeSink firing = this::record;
    private final SampleSink sampling = (cycle, channel, value) -> spikes++;

    /** A chip with a seed of its own, configured and settled. */
    public BenchChip(long seed, Kind kind) {
        chip = new AnalogChip(ModelSettings.chip(seed));
        fabric = new EventFabric(chip, new ChipEventSink() {
            @Override
            public void spike(long cycle, int label) {
                spikes++;
            }

            @Override
            public void sample(long cycle, int field) {
                spikes++;
            }
        });
        var random = new SplittableRandom(seed);
        shared(SharedCapMemCell.NEURON_I_BIAS_SPIKE_COMPARATOR, 200);
        shared(SharedCapMemCell.SYN_I_BIAS_DAC, 600);
        List<Boolean> closed = Collections.nCopies(4, true);
        var columns = ColumnCurrentQuad.DEFAULT
                .withEnableSynapticCurrentExcitatory(closed)
                .withEnableSynapticCurrentInhibitory(closed);
        for (int quad = 0; quad < 128; quad++) {
            chip.columnCurrents(0, quad / 64, quad % 64, columns);
        }
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            neuron(neuron, kind.config());
            SynapseArray synapses = chip.synapses(neuron / ROWS);
            for (int row = 0; row < ROWS; row++) {
                synapses.setWeight(row, neuron % ROWS, random.nextBoolean() ? WEIGHT : 0);
            }
        }
        fabric.advance(100 * MILLISECOND);
    }

    private void neuron(int neuron, NeuronConfig config) {
        cell(neuron, CapMemRow.V_LEAK, NominalTransfer.leakCode(0.42));
        cell(neuron, CapMemRow.V_RESET, NominalTransfer.resetCode(0.37));
        cell(neuron, CapMemRow.V_THRESHOLD, NominalTransfer.thresholdCode(0.64));
        cell(neuron, CapMemRow.I_BIAS_LEAK, 92);
        cell(neuron, CapMemRow.I_BIAS_RESET, 1022);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_TAU, 137);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_TAU, 137);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_GM, 500);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_GM, 500);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_SHIFT, NominalTransfer.BALANCED_SHIFT_CODE);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_SHIFT, NominalTransfer.BALANCED_SHIFT_CODE);
        cell(neuron, CapMemRow.V_EXP, 900);
        cell(neuron, CapMemRow.I_BIAS_EXP, 300);
        cell(neuron, CapMemRow.V_ADAPT_LEAK, 500);
        cell(neuron, CapMemRow.V_ADAPT_REF, 500);
        cell(neuron, CapMemRow.I_BIAS_ADAPT_TAU, 100);
        cell(neuron, CapMemRow.I_BIAS_ADAPT_A, 100);
        cell(neuron, CapMemRow.I_BIAS_ADAPT_B, 100);
        chip.neuronBackend(
                0,
                neuron,
                NeuronBackendConfig.DEFAULT.withRefractoryTime(250).withEnableAdaptPulse(config.enableAdapt()));
        chip.neuron(0, neuron, config);
    }

    private void cell(int neuron, CapMemRow row, int code) {
        int block = neuron / 256 * 2 + neuron % 256 / 128;
        chip.capMem(0, block, neuron % 128, row.row().toEnum(), code);
    }

    private void shared(SharedCapMemCell parameter, int code) {
        for (CapMemBlockOnDLS block : parameter.blocks()) {
            CapMemCellOnDLS cell = parameter.cell(block);
            chip.capMem(
                    chip.now(),
                    block.toEnum(),
                    cell.toCapMemColumnOnCapMemBlock().toEnum(),
                    cell.toCapMemRowOnCapMemBlock().toEnum(),
                    code);
        }
    }

    /** Input of the circuits: rows that get an event, in both halves, and when. */
    public static final class Input {
        private final long[] offsets;
        private final int[] rows;

        /** Poisson input of a rate per row, in kHz, over a time in ms. */
        public Input(double kilohertz, double milliseconds) {
            var random = new SplittableRandom(5);
            int count = (int) Math.round(ROWS * kilohertz * milliseconds);
            offsets = random.longs(count, 0, Math.round(milliseconds * MILLISECOND))
                    .sorted()
                    .toArray();
            rows = random.ints(count, 0, ROWS).toArray();
        }
    }

    /** Lets the circuits run through an input; the event path is not in use. */
    public void run(Input input, double milliseconds) {
        long start = chip.now();
        for (int i = 0; i < input.offsets.length; i++) {
            long at = start + input.offsets[i];
            advance(at);
            int row = input.rows[i];
            int lines = row % 4 == 0 ? INHIBITORY : EXCITATORY;
            chip.synapticEvent(at, 0, row, 0, lines, 1);
            chip.synapticEvent(at, 1, row, 0, lines, 1);
        }
        advance(start + Math.round(milliseconds * MILLISECOND));
    }

    /** Keeps the last spikes. */
    private void record(int neuron, long cycle) {
        recorded[(int) (spikes % RECORDED)] = cycle * NEURONS + neuron;
        spikes++;
    }

    private void advance(long cycle) {
        while (chip.now() < cycle) {
            chip.advance(cycle, firing, sampling);
        }
    }

    /** Opens the event path: eight background sources, one per PADI bus, each event heard by one of four drivers. */
    void openEvents(int periodChipCycles) {
        var buses = CommonPADIBusConfig.DEFAULT.withEnableSpl1(Collections.nCopies(4, true));
        fabric.configure(0, buses);
        fabric.configure(1, buses);
        for (int driver = 0; driver < DRIVERS; driver++) {
            fabric.configure(
                    driver,
                    SynapseDriverConfig.DEFAULT
                            .withEnableReceiver(true)
                            .withRowModeBottom(driver % 4 == 0 ? RowMode.INHIBITORY : RowMode.EXCITATORY));
        }
        for (int source = 0; source < SOURCES; source++) {
            fabric.configure(
                    source,
                    BackgroundSpikeSource.DEFAULT
                            .withSeed(source + 1)
                            .withPeriod(periodChipCycles)
                            .withRate(255)
                            .withMask(0xc0)
                            .withEnableRandom(true)
                            .withEnable(true));
        }
    }

    /** Lets the whole chip run. */
    public void run(double milliseconds) {
        fabric.advance(fabric.now() + Math.round(milliseconds * MILLISECOND));
    }

    /** Spikes since power-up: a result that depends on all that was computed. */
    public long spikes() {
        return spikes;
    }

    /** Events that entered the chip since power-up. */
    long eventsIn() {
        return fabric.counters().fromBackground();
    }
}
