package org.neckar.benchmarks.stadls;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.stadls.program.AbsoluteTimePlaybackProgramBuilder;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Schedule;
import org.neckar.stadls.program.Ticket;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Instructions per second that go into a playback program on one core: 64-bit words to the FPGA, which executes at most
 * 125 million of them in a second and receives at most 15.6 million over its link. For the absolute-time builder a
 * spike is one operation, its wait and its place in the order included.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProgramBuilderBenchmark {
    private static final long SEED = 1;
    private static final int WORDS_OF_NEURON = 12;
    private static final int NEURON_WORDS = NeuronConfigOnDLS.SIZE * WORDS_OF_NEURON;
    private static final int READ_WORDS = NeuronConfigOnDLS.SIZE * WORDS_OF_NEURON / 2;
    private static final int COLUMN = 1 << 16;
    private static final int COLUMN_WORDS = 2 * COLUMN;
    private static final int MERGES = 1000;
    private static final int PART_WORDS = 64;
    private static final int MERGED_WORDS = MERGES * PART_WORDS;
    private static final int SPIKES = 30_000;
    private static final int TIME_RANGE = 100_000;

    private final NeuronConfigOnDLS[] places = new NeuronConfigOnDLS[NeuronConfigOnDLS.SIZE];
    private final NeuronConfig[] neurons = new NeuronConfig[NeuronConfigOnDLS.SIZE];
    private final int[] addresses = new int[COLUMN];
    private final int[] values = new int[COLUMN];
    private final int[] times = new int[SPIKES];
    private final PlaybackProgramBuilder part = new PlaybackProgramBuilder();

    /** Draws containers, words and spike times. */
    @Setup
    public void draw() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < neurons.length; i++) {
            places[i] = new NeuronConfigOnDLS(i);
            neurons[i] = NeuronConfig.DEFAULT.withMemCapSize(random.nextInt(64)).withEnableFire(random.nextBoolean());
        }
        Arrays.setAll(addresses, i -> 0x02cf_0000 + i);
        Arrays.setAll(values, _ -> random.nextInt());
        Arrays.setAll(times, _ -> random.nextInt(TIME_RANGE));
        part.writeOmnibus(addresses, values, 0, PART_WORDS / 2);
    }

    /** Writes of containers. */
    @Benchmark
    @OperationsPerInvocation(NEURON_WORDS)
    public PlaybackProgram writeContainers() {
        var builder = new PlaybackProgramBuilder();
        for (int i = 0; i < neurons.length; i++) {
            builder.write(places[i], neurons[i]);
        }
        return builder.done();
    }

    /** Reads of containers, with a ticket for each. */
    @Benchmark
    @OperationsPerInvocation(READ_WORDS)
    public Ticket<NeuronConfig> readContainers() {
        var builder = new PlaybackProgramBuilder();
        Ticket<NeuronConfig> last = null;
        for (NeuronConfigOnDLS place : places) {
            last = builder.read(NeuronConfig.class, place);
        }
        return last;
    }

    /** Writes of a column of encoded words. */
    @Benchmark
    @OperationsPerInvocation(COLUMN_WORDS)
    public PlaybackProgramBuilder writeColumn() {
        return new PlaybackProgramBuilder().writeOmnibus(addresses, values, 0, COLUMN);
    }

    /** Many small builders that are made, filled and merged into one. */
    @Benchmark
    @OperationsPerInvocation(MERGED_WORDS)
    public PlaybackProgramBuilder merge() {
        var whole = new PlaybackProgramBuilder();
        for (int i = 0; i < MERGES; i++) {
            var small = new PlaybackProgramBuilder();
            small.copy(part);
            whole.merge(small);
        }
        return whole;
    }

    /** Spikes in random order of their times, put in order. */
    @Benchmark
    @OperationsPerInvocation(SPIKES)
    public Schedule absoluteTime() {
        var builder = new AbsoluteTimePlaybackProgramBuilder();
        for (int i = 0; i < SPIKES; i++) {
            builder.spikes(times[i], i);
        }
        return builder.done();
    }
}
