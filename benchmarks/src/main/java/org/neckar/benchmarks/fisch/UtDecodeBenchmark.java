package org.neckar.benchmarks.fisch;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
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
 * Words per microsecond, that is millions of words per second, that one core decodes. Each invocation decodes the same
 * {@value #WORDS} words (128 KiB), messages in random order. One gigabit per second is 15.6 of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UtDecodeBenchmark {
    static final int WORDS = 1 << 14;
    private static final long SEED = 1;

    private final MessageCounter counter = new MessageCounter();
    private final PlaybackDecoder playback = new PlaybackDecoder();
    private long[] program;
    private long[] mix;
    private long[] registers;
    private long[] spikes;

    /** Draws the streams. */
    @Setup
    public void draw() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        program = program(random);
        mix = fromFpga(encoder -> {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> encoder.spikes(event(random));
                case 3, 4 -> encoder.spikes(event(random), event(random));
                case 5 -> encoder.spikes(event(random), event(random), event(random));
                case 6, 7, 8 -> encoder.madcSamples(event(random), event(random), event(random));
                default -> encoder.omnibus(random.nextInt());
            }
        });
        registers = fromFpga(encoder -> encoder.omnibus(random.nextInt()));
        spikes = fromFpga(encoder -> encoder.spikes(event(random), event(random), event(random)));
    }

    /** A playback program, as the chip model takes it: half register writes, half spikes with their waits. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public long toFpgaMix() {
        new ToFpgaDecoder(counter).accept(program, 0, WORDS);
        return counter.sum();
    }

    /** A run with spikes (60 %), a MADC trace (30 %) and register reads (10 %), without storing anything. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public long mix() {
        new FromFpgaDecoder(counter).accept(mix, 0, WORDS);
        return counter.sum();
    }

    /** The same run, stored as columns with times. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public PlaybackDecoder mixIntoColumns() {
        return store(mix);
    }

    /** Answers of register reads, stored with times. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public PlaybackDecoder registersIntoColumns() {
        return store(registers);
    }

    /** Packs of three spikes of 80 bits, stored as columns with times. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public PlaybackDecoder spikesIntoColumns() {
        return store(spikes);
    }

    private PlaybackDecoder store(long[] words) {
        playback.clear();
        new FromFpgaDecoder(playback).accept(words, 0, WORDS);
        return playback;
    }

    private static long[] program(RandomGenerator random) {
        var words = new WordBuffer();
        while (words.size() < WORDS) {
            if (random.nextBoolean()) {
                Omnibus.write(words, random.nextInt(), random.nextInt());
            } else {
                words.add(ToFpga.waitUntil(random.nextLong(1L << 32)));
                words.add(ToFpga.spikePack(random.nextInt(1 << 16)));
            }
        }
        return words.toArray();
    }

    private interface Draw {
        void append(FromFpgaEncoder encoder);
    }

    private static long[] fromFpga(Draw draw) {
        var words = new WordBuffer();
        var encoder = new FromFpgaEncoder(words);
        while (words.size() < WORDS) {
            draw.append(encoder);
        }
        return words.toArray();
    }

    private static int event(RandomGenerator random) {
        return random.nextInt(1 << 24);
    }
}
