package org.neckar.benchmarks.chipmodel;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResetChip;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.CommonPhyConfigChipOnDLS;
import org.neckar.hal.coordinate.CommonPhyConfigFPGAOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.coordinate.PhyConfigFPGAOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.phy.CommonPhyConfigChip;
import org.neckar.hal.phy.CommonPhyConfigFPGA;
import org.neckar.hal.phy.PhyConfigChip;
import org.neckar.hal.phy.PhyConfigFPGA;
import org.neckar.hal.pll.ADPLL;
import org.neckar.hal.pll.PLLClockOutputBlock;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Throughput of the emulated board behind its connection, words in and words out, on one core; the neurons are at rest.
 * One operation is one register write, one register read, one spike that leaves the chip again and is recorded, or one
 * spike that reaches the two rows of one synapse driver and finds no weight there.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BoardThroughput {
    private static final int OPERATIONS = 100_000;
    private static final int SYNAPSES = 0x02cf_0000;
    private static final int SYNAPSE_WORDS = 1 << 15;

    private Connection board;
    private long[] writes;
    private long[] reads;
    private long[] echoes;
    private long[] inputs;
    private long received;

    /** Opens a board, brings its chip up and prepares the programs. */
    @Setup(Level.Trial)
    public void open() {
        board = Connections.open("sim:");
        var program = new WordBuffer();
        bringUp(program);
        write(program, new CommonPADIBusConfigOnDLS(0), CommonPADIBusConfig.DEFAULT.withEnableSpl1(all()));
        for (int driver = 0; driver < SynapseDriverOnDLS.SIZE / 2; driver++) {
            var config = SynapseDriverConfig.DEFAULT
                    .withEnableReceiver(true)
                    .withRowModeBottom(RowMode.EXCITATORY)
                    .withRowModeTop(RowMode.INHIBITORY);
            write(program, new SynapseDriverOnDLS(driver), config);
        }
        execute(program.toArray());
        var random = new SplittableRandom(5);
        writes = program(at -> Omnibus.write(at, SYNAPSES + random.nextInt(SYNAPSE_WORDS), random.nextInt()));
        reads = program(at -> Omnibus.read(at, SYNAPSES + random.nextInt(SYNAPSE_WORDS)));
        echoes = program(at -> Events.spikes(at, random.nextInt(1 << 14)));
        int rowSelects = 32;
        inputs = program(at -> Events.spikes(at, 1 << 14 | random.nextInt(rowSelects) << 6));
        record(true);
    }

    private static List<Boolean> all() {
        return Collections.nCopies(4, true);
    }

    private static void bringUp(WordBuffer program) {
        ResetChip.write(program, true);
        ResetChip.write(program, false);
        Jtag.resetTap(program);
        int[] generator = RegisterMap.of(ADPLL.DEFAULT).encode(ADPLL.DEFAULT);
        for (int i = 0; i < 4; i++) {
            Jtag.writePllRegister(program, i, generator[i % 2]);
        }
        Jtag.writePllRegister(program, 4, word(PLLClockOutputBlock.DEFAULT));
        for (int phy = 0; phy < PhyConfigFPGAOnDLS.SIZE; phy++) {
            write(program, new PhyConfigFPGAOnDLS(phy), PhyConfigFPGA.DEFAULT);
            Jtag.writePhyRegister(program, phy, word(PhyConfigChip.DEFAULT));
        }
        write(program, new CommonPhyConfigFPGAOnDLS(), CommonPhyConfigFPGA.DEFAULT);
        int enables = RegisterMap.of(CommonPhyConfigChip.DEFAULT)
                .address(new CommonPhyConfigChipOnDLS(), 0, Backend.OMNIBUS_CHIP_OVER_JTAG);
        Jtag.writeOmnibus(program, enables, word(CommonPhyConfigChip.DEFAULT));
        Timing.systimeSync(program, true);
        Timing.barrier(program, Timing.BARRIER_SYSTIME);
    }

    private static <C extends Coordinate, T extends Container<C>> int word(T container) {
        return RegisterMap.of(container).encode(container)[0];
    }

    private static <C extends Coordinate, T extends Container<C>> void write(WordBuffer program, C at, T container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        int[] words = map.encode(container);
        for (int i = 0; i < words.length; i++) {
            Omnibus.write(program, map.address(at, i, Backend.OMNIBUS), words[i]);
        }
    }

    /** Appends one operation. */
    private interface Operation {
        void append(WordBuffer program);
    }

    private static long[] program(Operation operation) {
        var program = new WordBuffer();
        Timing.setupTimer(program);
        for (int i = 0; i < OPERATIONS; i++) {
            operation.append(program);
        }
        return program.toArray();
    }

    private void record(boolean enabled) {
        var program = new WordBuffer();
        write(program, new EventRecordingConfigOnFPGA(), new EventRecordingConfig(enabled));
        execute(program.toArray());
    }

    private void execute(long[] words) {
        board.execute(words, 0, words.length, (answers, from, count) -> received += count);
    }

    /** Writes of random synapse words. */
    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long registerWrites() {
        execute(writes);
        return received;
    }

    /** Reads of random synapse words. */
    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long registerReads() {
        execute(reads);
        return received;
    }

    /** Spikes through the crossbar and back, one per FPGA cycle. */
    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long spikeLoopback() {
        execute(echoes);
        return received;
    }

    /** Spikes through crossbar, four buses and four drivers, and back. */
    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long spikesToDrivers() {
        execute(inputs);
        return received;
    }

    /** Closes the board. */
    @TearDown(Level.Trial)
    public void close() {
        board.close();
    }
}
