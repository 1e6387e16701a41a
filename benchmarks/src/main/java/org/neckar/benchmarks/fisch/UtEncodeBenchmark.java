package org.neckar.benchmarks.fisch;

import java.util.concurrent.TimeUnit;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.tools.bench.UtWorkload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Words per microsecond, that is millions of words per second, that one core encodes. Each invocation fills the same
 * buffer with {@value UtWorkload#WORDS} words (128 KiB) from drawn values. One gigabit per second is 15.6 of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UtEncodeBenchmark {
    private final UtWorkload workload = new UtWorkload();
    private final WordBuffer packed = new WordBuffer(UtWorkload.WORDS + 1);
    private final FromFpgaEncoder encoder = new FromFpgaEncoder(packed);

    /** A playback program: half register writes, half spikes with their waits. */
    @Benchmark
    @OperationsPerInvocation(UtWorkload.WORDS)
    public WordBuffer mix() {
        return workload.encodeMix();
    }

    /** A configuration: register writes, two words each. */
    @Benchmark
    @OperationsPerInvocation(UtWorkload.WORDS)
    public WordBuffer registers() {
        return workload.encodeRegisters();
    }

    /** A stimulus: a wait and a pack of three spikes in turn. */
    @Benchmark
    @OperationsPerInvocation(UtWorkload.WORDS)
    public WordBuffer spikes() {
        return workload.encodeSpikes();
    }

    /** What the chip model sends: packs of three spikes of 80 bits, four of them in five words. */
    @Benchmark
    @OperationsPerInvocation(UtWorkload.WORDS)
    public WordBuffer spikesFromFpga() {
        packed.clear();
        for (int i = 0; packed.size() < UtWorkload.WORDS; i++) {
            encoder.spikes(i & 0xff_ffff, i >>> 8, (i ^ 0x5555) & 0xff_ffff);
        }
        encoder.flush();
        return packed;
    }
}
