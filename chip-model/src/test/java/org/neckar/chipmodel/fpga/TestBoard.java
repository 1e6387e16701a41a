package org.neckar.chipmodel.fpga;

import java.util.Optional;
import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResetChip;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.coordinate.CommonPhyConfigFPGAOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.coordinate.PhyConfigFPGAOnDLS;
import org.neckar.hal.coordinate.ReferenceGeneratorConfigOnDLS;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.phy.CommonPhyConfigChip;
import org.neckar.hal.phy.CommonPhyConfigFPGA;
import org.neckar.hal.phy.PhyConfigChip;
import org.neckar.hal.phy.PhyConfigFPGA;
import org.neckar.hal.pll.ADPLL;
import org.neckar.hal.pll.PLLClockOutputBlock;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;

/** A board for tests, spoken to in the words a host would send. */
public final class TestBoard {
    /** Address of the chip's PHY enables, for the JTAG path. */
    public static final int CHIP_PHY_ENABLES = 0x0004_0000;

    private final EmulatedBoard board;

    /** A board with the given circuits. */
    public TestBoard(AnalogCore circuits) {
        this(scripted(circuits));
    }

    /** A board. */
    public TestBoard(EmulatedBoard board) {
        this.board = board;
    }

    /** A board of seed 1 with the given circuits. */
    public static EmulatedBoard scripted(AnalogCore circuits) {
        return new EmulatedBoard(circuits, BoardSettings.of(ModelSettings.chip(1)), Optional.empty());
    }

    /** Executes a program and returns the words that come back, halt included. */
    public long[] words(WordBuffer program) {
        var answers = new WordBuffer();
        board.feed(program.toArray(), 0, program.size(), answers::add);
        board.feed(new long[] {ToFpga.HALT}, 0, 1, answers::add);
        return answers.toArray();
    }

    /** Executes a program and decodes what comes back. */
    public PlaybackDecoder run(WordBuffer program) {
        var decoder = new PlaybackDecoder();
        long[] answers = words(program);
        new FromFpgaDecoder(decoder).accept(answers, 0, answers.length);
        return decoder;
    }

    /** Executes a program, then waits for some cycles from a new beginning of time; the program is empty afterwards. */
    PlaybackDecoder runFor(WordBuffer program, long cycles) {
        Timing.setupTimer(program);
        Timing.waitUntil(program, cycles);
        var answers = run(program);
        program.clear();
        return answers;
    }

    /** Brings chip and board up and records events. */
    void start() {
        var program = new WordBuffer();
        bringUp(program);
        record(program);
        run(program);
    }

    /** What the board did. */
    public ExecutionReport report() {
        return board.report();
    }

    /** Resets the chip, starts its clocks and brings the link up. */
    public static void bringUp(WordBuffer program) {
        ResetChip.write(program, true);
        Timing.setupTimer(program);
        Timing.waitUntil(program, 10);
        ResetChip.write(program, false);
        Jtag.resetTap(program);
        startClocks(program);
        configurePhys(program, PhyConfigFPGA.DEFAULT, PhyConfigChip.DEFAULT);
        enablePhys(program);
        Timing.barrier(program, Timing.BARRIER_JTAG);
    }

    /** Writes the clock generators over JTAG. */
    public static void startClocks(WordBuffer program) {
        int[] generator = RegisterMap.of(ADPLL.DEFAULT).encode(ADPLL.DEFAULT);
        for (int i = 0; i < 4; i++) {
            Jtag.writePllRegister(program, i, generator[i % 2]);
        }
        Jtag.writePllRegister(
                program, 4, RegisterMap.of(PLLClockOutputBlock.DEFAULT).encode(PLLClockOutputBlock.DEFAULT)[0]);
    }

    /** Switches the references of the analog parameter memory on. */
    public static void startReferences(WordBuffer program) {
        write(program, new ReferenceGeneratorConfigOnDLS(), ReferenceGeneratorConfig.DEFAULT);
    }

    /** Configures all PHYs on both sides. */
    public static void configurePhys(WordBuffer program, PhyConfigFPGA fpga, PhyConfigChip chip) {
        for (int phy = 0; phy < PhyConfigFPGAOnDLS.SIZE; phy++) {
            write(program, new PhyConfigFPGAOnDLS(phy), fpga);
            Jtag.writePhyRegister(program, phy, RegisterMap.of(chip).encode(chip)[0]);
        }
    }

    /** Enables all PHYs on both sides. */
    public static void enablePhys(WordBuffer program) {
        write(program, new CommonPhyConfigFPGAOnDLS(), CommonPhyConfigFPGA.DEFAULT);
        Jtag.writeOmnibus(
                program,
                CHIP_PHY_ENABLES,
                RegisterMap.of(CommonPhyConfigChip.DEFAULT).encode(CommonPhyConfigChip.DEFAULT)[0]);
    }

    /** Aligns the system times and switches recording on. */
    public static void record(WordBuffer program) {
        Timing.systimeSync(program, true);
        Timing.barrier(program, Timing.BARRIER_SYSTIME);
        write(program, new EventRecordingConfigOnFPGA(), EventRecordingConfig.DEFAULT.withEnableEventRecording(true));
    }

    /** Writes a container over the omnibus. */
    public static <C extends Coordinate, T extends Container<C>> void write(WordBuffer program, C at, T container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        int[] words = map.encode(container);
        int[] addresses = map.addresses(at, Backend.OMNIBUS);
        for (int i = 0; i < words.length; i++) {
            Omnibus.write(program, addresses[i], words[i]);
        }
    }

    /** Writes to a trigger container. */
    public static <C extends Coordinate, T extends Container<C>> void trigger(
            WordBuffer program, C at, Class<T> container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        Omnibus.write(program, map.address(at, 0, Backend.OMNIBUS), 0);
    }

    /** Reads the only word of a container in a program of its own. */
    public <C extends Coordinate, T extends Container<C>> T read(C at, Class<T> container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        var program = new WordBuffer();
        for (int address : map.addresses(at, Backend.OMNIBUS)) {
            Omnibus.read(program, address);
        }
        var responses = run(program).responses(ResponseQueue.OMNIBUS);
        int[] words = new int[responses.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = Response.OMNIBUS_WORD.value(responses, i);
        }
        return map.decode(words, 0);
    }
}
