package org.neckar.benchmarks.chipmodel;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.neckar.chipmodel.analog.AnalogChip;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.analog.SynapseArray;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.transfer.NominalTransfer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of the circuits of one chip, on one core, for a stretch of chip time: 512 leaky integrate-and-fire neurons with
 * mismatch and noise, each with 128 synapses out of 256 sources, a quarter of them inhibitory. {@link #poisson} is 10
 * ms with 10 kHz from every source: 25 600 events, 6.6 million synaptic pulses; divide by the latter for the time of
 * one. {@link #idle} is 1 ms without input. The digital event path is not included.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AnalogStep {
    private static final int NEURONS = 512;
    private static final int SOURCES = 256;
    private static final int WEIGHT = 4;
    private static final long MILLISECOND = 250_000;
    private static final double SOURCE_KILOHERTZ = 10;

    private final AnalogChip chip = new AnalogChip(ModelSettings.chip(1));
    private long[] offsets;
    private int[] rows;
    private long spikes;

    /** Configures the chip and draws 10 ms of input. */
    @Setup(Level.Trial)
    public void configure() {
        SplittableRandom random = new SplittableRandom(5);
        shared(SharedCapMemCell.NEURON_I_BIAS_SPIKE_COMPARATOR, 200);
        shared(SharedCapMemCell.SYN_I_BIAS_DAC, 600);
        List<Boolean> closed = Collections.nCopies(4, true);
        ColumnCurrentQuad columns = ColumnCurrentQuad.DEFAULT
                .withEnableSynapticCurrentExcitatory(closed)
                .withEnableSynapticCurrentInhibitory(closed);
        for (int quad = 0; quad < 128; quad++) {
            chip.columnCurrents(0, quad / 64, quad % 64, columns);
        }
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            neuron(neuron);
            SynapseArray synapses = chip.synapses(neuron / SOURCES);
            for (int row = 0; row < SOURCES; row++) {
                synapses.setWeight(row, neuron % SOURCES, random.nextBoolean() ? WEIGHT : 0);
            }
        }
        run(100 * MILLISECOND);
        drawInput(random);
    }

    private void neuron(int neuron) {
        cell(neuron, CapMemRow.V_LEAK, NominalTransfer.leakCode(0.42));
        cell(neuron, CapMemRow.V_RESET, NominalTransfer.resetCode(0.37));
        cell(neuron, CapMemRow.V_THRESHOLD, NominalTransfer.thresholdCode(0.62));
        cell(neuron, CapMemRow.I_BIAS_LEAK, 92);
        cell(neuron, CapMemRow.I_BIAS_RESET, 1022);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_TAU, 137);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_TAU, 137);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_GM, 500);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_GM, 500);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_SHIFT, NominalTransfer.BALANCED_SHIFT_CODE);
        cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_SHIFT, NominalTransfer.BALANCED_SHIFT_CODE);
        chip.neuronBackend(0, neuron, NeuronBackendConfig.DEFAULT.withRefractoryTime(250));
        chip.neuron(
                0,
                neuron,
                NeuronConfig.DEFAULT
                        .withMemCapSize(63)
                        .withEnableSyninExc(true)
                        .withEnableSyninInh(true)
                        .withEnableResetMul(true)
                        .withEnableFire(true)
                        .withEnableThreshComp(true));
    }

    private void cell(int neuron, CapMemRow row, int code) {
        chip.capMem(
                0,
                neuron / 256 * 2 + neuron % 256 / 128,
                neuron % 128,
                row.row().toEnum(),
                code);
    }

    private void shared(SharedCapMemCell parameter, int code) {
        for (CapMemBlockOnDLS block : parameter.blocks()) {
            CapMemCellOnDLS cell = parameter.cell(block);
            chip.capMem(
                    0,
                    block.toEnum(),
                    cell.toCapMemColumnOnCapMemBlock().toEnum(),
                    cell.toCapMemRowOnCapMemBlock().toEnum(),
                    code);
        }
    }

    private void drawInput(SplittableRandom random) {
        int events = (int) (SOURCES * SOURCE_KILOHERTZ * 10);
        offsets = random.longs(events, 0, 10 * MILLISECOND).sorted().toArray();
        rows = new int[events];
        Arrays.setAll(rows, i -> random.nextInt(SOURCES));
    }

    private void run(long cycles) {
        long end = chip.now() + cycles;
        while (chip.now() < end) {
            chip.advance(end, (neuron, cycle) -> spikes++, (cycle, channel, value) -> {});
        }
    }

    /** 10 ms of chip time under Poisson input. */
    @Benchmark
    public long poisson() {
        long start = chip.now();
        for (int i = 0; i < offsets.length; i++) {
            long at = start + offsets[i];
            run(at - chip.now());
            int lines = rows[i] % 4 == 0 ? 2 : 1;
            chip.synapticEvent(at, 0, rows[i], 0, lines, 1);
            chip.synapticEvent(at, 1, rows[i], 0, lines, 1);
        }
        run(start + 10 * MILLISECOND - chip.now());
        return spikes;
    }

    /** 1 ms of chip time without input. */
    @Benchmark
    public long idle() {
        run(MILLISECOND);
        return spikes;
    }
}
