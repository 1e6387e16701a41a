package org.neckar.benchmarks.lola;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.SynapseOnSynapseRow;
import org.neckar.hal.coordinate.SynapseRowOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.register.FieldValues;
import org.neckar.lola.chip.ChipComposites;
import org.neckar.lola.chip.ChipImage;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.lola.synapse.SynapseMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds to make a chip image of about 127 000 words and to compare two of them, on one core. Neurons and
 * synapses are drawn, so that nearly every word of them differs from the initial image. Add {@code -prof gc} for what
 * is allocated.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChipImageBenchmark {
    private static final long SEED = 1;

    private final AtomicNeuron[] neurons = new AtomicNeuron[AtomicNeuronOnDLS.SIZE];
    private final AtomicNeuronOnDLS[] places = IntStream.range(0, AtomicNeuronOnDLS.SIZE)
            .mapToObj(AtomicNeuronOnDLS::new)
            .toArray(AtomicNeuronOnDLS[]::new);
    private final SynapseMatrix[] synapses = new SynapseMatrix[SynramOnDLS.SIZE];
    private ChipImage drawn;
    private FieldValues fields;
    private WordBuffer words;

    /** Draws neurons and synapses. */
    @Setup
    public void draw() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < neurons.length; i++) {
            neurons[i] = AtomicNeuron.fromWords(random.ints(AtomicNeuron.WORDS).toArray());
        }
        for (int i = 0; i < synapses.length; i++) {
            synapses[i] = matrix(random);
        }
        drawn = image();
        fields = drawn.fields();
        words = new WordBuffer(2 * drawn.size());
    }

    private static SynapseMatrix matrix(RandomGenerator random) {
        SynapseMatrix matrix = new SynapseMatrix();
        for (int row = 0; row < SynapseMatrix.ROWS; row++) {
            for (int column = 0; column < SynapseMatrix.COLUMNS; column++) {
                matrix.set(
                        new SynapseRowOnSynram(row),
                        new SynapseOnSynapseRow(column),
                        random.nextInt(SynapseMatrix.MAX + 1),
                        random.nextInt(SynapseMatrix.MAX + 1));
            }
        }
        return matrix;
    }

    /** An image with all neurons and synapses set as values. */
    @Benchmark
    public ChipImage image() {
        ChipImage.Builder builder = ChipImage.initial().toBuilder();
        for (int i = 0; i < neurons.length; i++) {
            builder.set(places[i], neurons[i]);
        }
        for (int i = 0; i < synapses.length; i++) {
            builder.set(new SynramOnDLS(i), synapses[i]);
        }
        return builder.build();
    }

    /** Every register of the chip from the values of its fields by name. */
    @Benchmark
    public int[] everyField() {
        return ChipComposites.CHIP.encode(fields);
    }

    /** The writes of a whole image. */
    @Benchmark
    public WordBuffer writes() {
        words.clear();
        for (int i = 0; i < drawn.size(); i++) {
            Omnibus.write(words, drawn.address(i), drawn.word(i));
        }
        return words;
    }

    /** The writes of the words that differ from the initial image: about 83 000. */
    @Benchmark
    public WordBuffer differentialWrites() {
        words.clear();
        for (int position : drawn.differences(ChipImage.initial())) {
            Omnibus.write(words, drawn.address(position), drawn.word(position));
        }
        return words;
    }
}
