package org.neckar.benchmarks.fisch;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;
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
 * Time per message of the UT codec, both directions, each on {@value #MESSAGES} messages.
 *
 * <p>The stream to the FPGA is half configuration (omnibus address and data) and half playback (wait, spike). The
 * stream from the FPGA is that of a run with spikes and a MADC trace: 60 % spike packs, 30 % sample packs, 10 %
 * register reads. One gigabit per second is one word in 64 ns, which is what a board over Ethernet delivers at most.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UtCodecBenchmark {
    static final int MESSAGES = 1 << 14;
    private static final long SEED = 1;

    private final int[] draws = new int[MESSAGES];
    private final MessageCounter counter = new MessageCounter();
    private WordBuffer toFpga;
    private WordBuffer fromFpga;

    /** Draws both streams. */
    @Setup
    public void draw() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < MESSAGES; i++) {
            draws[i] = random.nextInt();
        }
        toFpga = new WordBuffer();
        appendToFpga(toFpga);
        fromFpga = new WordBuffer();
        appendFromFpga(new FromFpgaEncoder(fromFpga), random);
    }

    /** Packs the stream to the FPGA, as the sequencer does. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public WordBuffer encodeToFpga() {
        toFpga.clear();
        appendToFpga(toFpga);
        return toFpga;
    }

    /** Unpacks the stream to the FPGA, as the chip model does. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public long decodeToFpga() {
        new ToFpgaDecoder(counter).accept(toFpga.backingArray(), 0, toFpga.size());
        return counter.sum();
    }

    /** Unpacks the stream from the FPGA, as the host does with results. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public long decodeFromFpga() {
        new FromFpgaDecoder(counter).accept(fromFpga.backingArray(), 0, fromFpga.size());
        return counter.sum();
    }

    private void appendToFpga(WordBuffer out) {
        for (int i = 0; i < MESSAGES; i += 4) {
            out.add(ToFpga.omnibusAddress(draws[i], false, 0xf));
            out.add(ToFpga.omnibusData(draws[i + 1]));
            out.add(ToFpga.waitUntil(draws[i + 2] & 0xffff_ffffL));
            out.add(ToFpga.spikePack(draws[i + 3] & 0xffff));
        }
    }

    private static void appendFromFpga(FromFpgaEncoder encoder, RandomGenerator random) {
        for (int i = 0; i < MESSAGES; i++) {
            int first = random.nextInt(1 << 24);
            int second = random.nextInt(1 << 24);
            int third = random.nextInt(1 << 24);
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> encoder.spikes(first);
                case 3, 4 -> encoder.spikes(first, second);
                case 5 -> encoder.spikes(first, second, third);
                case 6, 7, 8 -> encoder.madcSamples(first, second, third);
                default -> encoder.omnibus(first);
            }
        }
        encoder.flush();
    }
}
