package org.neckar.benchmarks.chipmodel;

import java.util.concurrent.TimeUnit;
import org.neckar.tools.bench.BenchChip;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The circuits of a chip under much input: 512 neurons, each with 128 synapses out of 256 Poisson sources of 10 kHz,
 * for 10 ms of chip time; and the same chip at rest for 1 ms.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnalogStep {
    private static final double KILOHERTZ = 10;
    private static final double MILLISECONDS = 10;
    private static final double TO_REST_MILLISECONDS = 10;

    /** Leaky integrate-and-fire neurons, or ones with exponential term and adaptation. */
    @Param({"LIF", "ADEX"})
    private BenchChip.Kind neurons;

    private BenchChip driven;
    private BenchChip resting;
    private BenchChip.Input input;

    /** Configures two chips, one of them to stay at rest. */
    @Setup(Level.Trial)
    public void configure() {
        driven = new BenchChip(1, neurons);
        resting = new BenchChip(1, neurons);
        resting.run(TO_REST_MILLISECONDS);
        input = new BenchChip.Input(KILOHERTZ, MILLISECONDS);
    }

    /** 10 ms of chip time under Poisson input. */
    @Benchmark
    public long poisson() {
        driven.run(input, MILLISECONDS);
        return driven.spikes();
    }

    /** 1 ms of chip time without input. */
    @Benchmark
    public long idle() {
        resting.run(1);
        return resting.spikes();
    }
}
