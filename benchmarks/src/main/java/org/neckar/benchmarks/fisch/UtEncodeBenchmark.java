package org.neckar.benchmarks.fisch;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.ToFpga;
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
 * Words per microsecond, that is millions of words per second, that one core encodes. Each invocation fills the same
 * buffer with {@value #WORDS} words (128 KiB) from drawn values. One gigabit per second is 15.6 of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UtEncodeBenchmark {
    static final int WORDS = 1 << 14;
    private static final long SEED = 1;

    private final int[] draws = new int[WORDS];
    private final WordBuffer words = new WordBuffer(WORDS + 1);
    private final FromFpgaEncoder encoder = new FromFpgaEncoder(words);

    /** Draws the values. */
    @Setup
    public void draw() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < WORDS; i++) {
            draws[i] = random.nextInt();
        }
    }

    /** A playback program: half register writes, half spikes with their waits. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public WordBuffer mix() {
        words.clear();
        for (int i = 0; i < WORDS; i += 4) {
            Omnibus.write(words, draws[i], draws[i + 1]);
            words.add(ToFpga.waitUntil(draws[i + 2] & 0xffff_ffffL));
            words.add(ToFpga.spikePack(draws[i + 3] & 0xffff));
        }
        return words;
    }

    /** A configuration: register writes, two words each. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public WordBuffer registers() {
        words.clear();
        for (int i = 0; i < WORDS; i += 2) {
            Omnibus.write(words, draws[i], draws[i + 1]);
        }
        return words;
    }

    /** A stimulus: a wait and a pack of three spikes in turn. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public WordBuffer spikes() {
        words.clear();
        for (int i = 0; i < WORDS; i += 2) {
            int draw = draws[i + 1];
            words.add(ToFpga.waitUntil(draws[i] & 0xffff_ffffL));
            words.add(ToFpga.spikePack(draw & 0xffff, draw >>> 8 & 0xffff, draw >>> 16));
        }
        return words;
    }

    /** What the chip model sends: packs of three spikes of 80 bits, four of them in five words. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public WordBuffer spikesFromFpga() {
        words.clear();
        for (int i = 0; words.size() < WORDS; i++) {
            int draw = draws[i];
            encoder.spikes(draw & 0xff_ffff, draw >>> 8, draw >>> 4 & 0xff_ffff);
        }
        encoder.flush();
        return words;
    }
}
