package org.neckar.benchmarks.fisch;

import java.util.concurrent.TimeUnit;
import org.neckar.fisch.instruction.PlaybackDecoder;
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
 * Words per microsecond, that is millions of words per second, that one core decodes. Each invocation decodes the same
 * {@value UtWorkload#WORDS} words (128 KiB), messages in random order. One gigabit per second is 15.6 of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UtDecodeBenchmark {
    private final UtWorkload workload = new UtWorkload();

    /** A playback program, as the chip model takes it: half register writes, half spikes with their waits. */
    @Benchmark
    @OperationsPerInvocation(UtWorkload.WORDS)
    public long toFpgaMix() {
        return workload.decodeProgram();
    }

    /** A run with spikes (60 %), a MADC trace (30 %) and register reads (10 %), without storing anything. */
    @Benchmark
    @OperationsPerInvocation(UtWorkload.WORDS)
    public long mix() {
        return workload.decodeMix();
    }

    /** The same run, stored as columns with times. */
    @Benchmark
    @OperationsPerInvocation(UtWorkload.WORDS)
    public PlaybackDecoder mixIntoColumns() {
        return workload.decodeMixIntoColumns();
    }

    /** Answers of register reads, stored with times. */
    @Benchmark
    @OperationsPerInvocation(UtWorkload.WORDS)
    public PlaybackDecoder registersIntoColumns() {
        return workload.decodeRegistersIntoColumns();
    }

    /** Packs of three spikes of 80 bits, stored as columns with times. */
    @Benchmark
    @OperationsPerInvocation(UtWorkload.WORDS)
    public PlaybackDecoder spikesIntoColumns() {
        return workload.decodeSpikesIntoColumns();
    }
}
