package org.neckar.benchmarks.chipmodel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.connection.MultiConnection;
import org.neckar.fisch.connection.Outcome;
import org.neckar.fisch.connection.Program;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.OutputRoutingTableEntryOnFPGA;
import org.neckar.hal.fpga.OutputRoutingTableEntry;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs that boards of a network wait for each other: one operation is the 1.2 us of chip time after which all
 * of them have to be there, with chips at rest and a thread per board.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BoardNetwork {
    private static final int WINDOWS = 1000;
    private static final int WINDOW_CYCLES = 150;

    /** Number of boards. */
    @Param({"2", "4"})
    private int boards;

    private MultiConnection connections;
    private List<Program> programs;

    /** Opens the boards and prepares a program in which all meet. */
    @Setup(Level.Trial)
    public void open() {
        List<String> uris = new ArrayList<>();
        for (int fpga = 0; fpga < boards; fpga++) {
            uris.add("sim:?network=benchmark&fpgas=%d&fpga=%d".formatted(boards, fpga));
        }
        connections = MultiConnection.open(uris);
        var program = new WordBuffer();
        var route = new OutputRoutingTableEntry(0, true);
        var map = RegisterMap.of(route);
        Omnibus.write(
                program, map.address(new OutputRoutingTableEntryOnFPGA(0), 0, Backend.OMNIBUS), map.encode(route)[0]);
        Timing.barrier(program, Timing.BARRIER_OMNIBUS);
        Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
        Timing.setupTimer(program);
        Timing.waitUntil(program, WINDOWS * WINDOW_CYCLES);
        programs = Collections.nCopies(boards, new Program(program, (words, from, count) -> {}));
    }

    /** Closes the boards. */
    @TearDown(Level.Trial)
    public void close() {
        connections.close();
    }

    /** All boards run together. */
    @Benchmark
    @OperationsPerInvocation(WINDOWS)
    public void window() {
        Outcome.requireFinished(connections.execute(programs));
    }
}
