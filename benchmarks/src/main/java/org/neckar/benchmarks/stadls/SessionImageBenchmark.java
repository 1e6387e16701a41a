package org.neckar.benchmarks.stadls;

import java.util.concurrent.TimeUnit;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.lola.chip.ChipImage;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.reinit.SessionImage;
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
 * Milliseconds that the image of a session costs whose user configured a whole chip of about 127 000 words: to learn
 * one more program that writes all of them, to find what differs from another session's, to replay it all, and to keep
 * it as bytes. Add {@code -prof gc} for what is allocated.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SessionImageBenchmark {
    private final SessionImage image = new SessionImage();
    private SessionImage other;
    private long[] words;

    /** Two sessions that differ in one parameter. */
    @Setup
    public void learn() {
        image.learn(SystemInit.standard().program());
        PlaybackProgram program = write(ChipImage.initial());
        words = program.words();
        image.learn(program);
        other = image.copy();
        other.learn(write(ChipImage.initial().toBuilder()
                .capMem(new CapMemCellOnDLS(7), 300)
                .build()));
    }

    private static PlaybackProgram write(ChipImage chip) {
        int[] addresses = new int[chip.size()];
        int[] values = new int[chip.size()];
        for (int i = 0; i < values.length; i++) {
            addresses[i] = chip.address(i);
            values[i] = chip.word(i);
        }
        return new PlaybackProgramBuilder()
                .writeOmnibus(addresses, values, 0, values.length)
                .done();
    }

    /** One more program of the size of a chip. */
    @Benchmark
    public SessionImage learnChip() {
        image.learn(words, 0, words.length);
        return image;
    }

    /** What differs from another session. */
    @Benchmark
    public PlaybackProgram difference() {
        return image.differenceTo(other);
    }

    /** Everything. */
    @Benchmark
    public PlaybackProgram complete() {
        return image.program();
    }

    /** The image as bytes. */
    @Benchmark
    public byte[] bytes() {
        return image.toBytes();
    }
}
