package org.neckar.stadls.init;

import java.util.Collections;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.coordinate.ADPLLOnDLS;
import org.neckar.hal.coordinate.CommonPhyConfigChipOnDLS;
import org.neckar.hal.coordinate.CommonPhyConfigFPGAOnDLS;
import org.neckar.hal.coordinate.CommonSynramConfigOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.coordinate.JTAGClockScalerOnDLS;
import org.neckar.hal.coordinate.PLLClockOutputBlockOnDLS;
import org.neckar.hal.coordinate.PhyConfigChipOnDLS;
import org.neckar.hal.coordinate.PhyConfigFPGAOnDLS;
import org.neckar.hal.coordinate.ReferenceGeneratorConfigOnDLS;
import org.neckar.hal.coordinate.ResetChipOnDLS;
import org.neckar.hal.coordinate.ResetJTAGTapOnDLS;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.coordinate.SystimeSyncBaseOnDLS;
import org.neckar.hal.coordinate.SystimeSyncOnFPGA;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.jtag.JTAGClockScaler;
import org.neckar.hal.jtag.ResetChip;
import org.neckar.hal.jtag.ResetJTAGTap;
import org.neckar.hal.phy.CommonPhyConfigChip;
import org.neckar.hal.phy.CommonPhyConfigFPGA;
import org.neckar.hal.phy.PhyConfigChip;
import org.neckar.hal.phy.PhyConfigFPGA;
import org.neckar.hal.pll.ADPLL;
import org.neckar.hal.pll.PLLClockOutputBlock;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.sram.CADCOffsetSRAMTimingConfig;
import org.neckar.hal.sram.CapMemSRAMTimingConfig;
import org.neckar.hal.sram.NeuronBackendSRAMTimingConfig;
import org.neckar.hal.sram.NeuronSRAMTimingConfig;
import org.neckar.hal.sram.SynapseDriverSRAMTimingConfig;
import org.neckar.hal.synapse.CommonSynramConfig;
import org.neckar.hal.timing.Barrier;
import org.neckar.hal.timing.SystimeSync;
import org.neckar.hal.timing.SystimeSyncBase;
import org.neckar.hwdb.SynramTiming;
import org.neckar.hwdb.Wing;
import org.neckar.stadls.program.PlaybackProgramBuilder;

/**
 * Brings up the chip: reset, clocks, high-speed link, system time, event recording, references of the parameter memory
 * and timing of the memories, in the field's order and with its waits. Source: initialisation sequence of stadls.
 *
 * @param highspeedLink bring up the high-speed link; without it the chip is reached through JTAG only
 * @param systime synchronise the system times of FPGA and chip; needs the link
 * @param capMem start the references of the parameter memory; needs the link
 * @param synramTiming timing of the synapse arrays, which differs from chip to chip: top, bottom
 */
public record ChipInit(boolean highspeedLink, boolean systime, boolean capMem, List<CommonSynramConfig> synramTiming) {
    /** The reset pin stays high for 80 ns. */
    static final long RESET_HIGH_CYCLES = 10;
    /** The chip needs 800 ns after its reset. */
    static final long RESET_LOW_CYCLES = 100;
    /** PLLs and omnibus settle within 100 us, counted from the release of the reset. */
    static final long PLL_SETTLING_CYCLES = 12_500;
    /** The resistor control of the reference generator is held in reset for 8 us. */
    static final long REFERENCE_RESET_CYCLES = 1000;

    private static final int MAX_PC_CONF = 0xf;
    private static final int MAX_W_CONF = 0xff;

    /** Refuses parts that need the link when the link is off. */
    public ChipInit {
        if (!highspeedLink && (systime || capMem)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "chip initialisation: system time (%s) and parameter memory (%s) need the high-speed link; switch it on"
                            .formatted(systime, capMem));
        }
        synramTiming = List.copyOf(synramTiming);
        Require.inRange("chip initialisation, synapse arrays", synramTiming.size(), SynramOnDLS.SIZE, SynramOnDLS.SIZE);
    }

    /** Everything on, with the default timing of the synapse arrays. */
    public static ChipInit standard() {
        return new ChipInit(true, true, true, Collections.nCopies(SynramOnDLS.SIZE, CommonSynramConfig.DEFAULT));
    }

    /** The same without the high-speed link, and so without what needs it: the chip is reached through JTAG only. */
    public ChipInit withoutHighspeedLink() {
        return new ChipInit(false, false, false, synramTiming);
    }

    /** The same, with the system times as they are. */
    public ChipInit withoutSystime() {
        return new ChipInit(highspeedLink, false, capMem, synramTiming);
    }

    /** The same, with the references of the parameter memory as they are. */
    public ChipInit withoutCapMem() {
        return new ChipInit(highspeedLink, systime, false, synramTiming);
    }

    /**
     * The same, with the timing of the synapse arrays that the board database has of a chip; what it does not have is
     * left at its default.
     *
     * @throws NeckarException when a value does not fit the register
     */
    public ChipInit withTimingOf(Wing wing) {
        return new ChipInit(
                highspeedLink,
                systime,
                capMem,
                List.of(timing(wing, SynramOnDLS.TOP), timing(wing, SynramOnDLS.BOTTOM)));
    }

    private CommonSynramConfig timing(Wing wing, SynramOnDLS synram) {
        boolean top = synram.equals(SynramOnDLS.TOP);
        CommonSynramConfig config = synramTiming.get(synram.toEnum());
        if (wing.synramTimingPcconf().isPresent()) {
            SynramTiming pcConf = wing.synramTimingPcconf().get();
            config = config.withPcConfWest(
                            inDatabase("pcconf", top ? pcConf.topWest() : pcConf.bottomWest(), MAX_PC_CONF))
                    .withPcConfEast(inDatabase("pcconf", top ? pcConf.topEast() : pcConf.bottomEast(), MAX_PC_CONF));
        }
        if (wing.synramTimingWconf().isPresent()) {
            SynramTiming wConf = wing.synramTimingWconf().get();
            config = config.withWConfWest(inDatabase("wconf", top ? wConf.topWest() : wConf.bottomWest(), MAX_W_CONF))
                    .withWConfEast(inDatabase("wconf", top ? wConf.topEast() : wConf.bottomEast(), MAX_W_CONF));
        }
        return config;
    }

    private static int inDatabase(String key, int value, int max) {
        return Require.inRange("board database, synram_timing_" + key, value, 0, max);
    }

    /** Appends the sequence. */
    public void appendTo(PlaybackProgramBuilder program) {
        reset(program);
        clocks(program);
        if (highspeedLink) {
            link(program);
        }
        if (systime) {
            systime(program);
        }
        program.write(new EventRecordingConfigOnFPGA(), EventRecordingConfig.DEFAULT.withEnableEventRecording(true));
        if (capMem) {
            references(program);
        }
        memoryTiming(program);
        program.blockUntil(highspeedLink ? Barrier.OMNIBUS : Barrier.JTAG);
    }

    private static void reset(PlaybackProgramBuilder program) {
        program.write(new ResetChipOnDLS(), ResetChip.DEFAULT.withValue(true));
        program.pause(RESET_HIGH_CYCLES);
        program.write(new ResetChipOnDLS(), ResetChip.DEFAULT.withValue(false));
        program.pause(RESET_LOW_CYCLES);
    }

    private static void clocks(PlaybackProgramBuilder program) {
        program.write(new JTAGClockScalerOnDLS(), JTAGClockScaler.DEFAULT);
        program.write(new ResetJTAGTapOnDLS(), ResetJTAGTap.DEFAULT);
        writeAll(program, ADPLLOnDLS.class, ADPLL.DEFAULT);
        program.write(new PLLClockOutputBlockOnDLS(), PLLClockOutputBlock.DEFAULT);
    }

    private static void link(PlaybackProgramBuilder program) {
        writeAll(program, PhyConfigFPGAOnDLS.class, PhyConfigFPGA.DEFAULT);
        writeAll(program, PhyConfigChipOnDLS.class, PhyConfigChip.DEFAULT);
        program.blockUntil(PLL_SETTLING_CYCLES);
        program.write(new CommonPhyConfigFPGAOnDLS(), CommonPhyConfigFPGA.DEFAULT);
        program.write(new CommonPhyConfigChipOnDLS(), CommonPhyConfigChip.DEFAULT);
    }

    private static void systime(PlaybackProgramBuilder program) {
        program.write(new SystimeSyncBaseOnDLS(), SystimeSyncBase.DEFAULT);
        program.blockUntil(Barrier.OMNIBUS);
        program.write(new SystimeSyncOnFPGA(), SystimeSync.DEFAULT);
        program.blockUntil(Barrier.SYSTIME);
    }

    private static void references(PlaybackProgramBuilder program) {
        ReferenceGeneratorConfigOnDLS at = new ReferenceGeneratorConfigOnDLS();
        program.write(at, ReferenceGeneratorConfig.DEFAULT.withEnableReset(true));
        program.blockUntil(Barrier.OMNIBUS);
        program.pause(REFERENCE_RESET_CYCLES);
        program.write(at, ReferenceGeneratorConfig.DEFAULT);
    }

    private void memoryTiming(PlaybackProgramBuilder program) {
        writeTiming(program, CapMemSRAMTimingConfig.DEFAULT);
        writeTiming(program, CADCOffsetSRAMTimingConfig.DEFAULT);
        writeTiming(program, SynapseDriverSRAMTimingConfig.DEFAULT);
        writeTiming(program, NeuronSRAMTimingConfig.DEFAULT);
        writeTiming(program, NeuronBackendSRAMTimingConfig.DEFAULT);
        CoordinateType.of(CommonSynramConfigOnDLS.class)
                .all()
                .forEach(at -> program.write(at, synramTiming.get(at.toEnum()), backend()));
    }

    private Backend backend() {
        return highspeedLink ? Backend.OMNIBUS : Backend.OMNIBUS_CHIP_OVER_JTAG;
    }

    private <C extends Coordinate, T extends Container<C>> void writeTiming(
            PlaybackProgramBuilder program, T container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        map.coordinates().all().forEach(at -> program.write(at, container, backend()));
    }

    private static <C extends Coordinate, T extends Container<C>> void writeAll(
            PlaybackProgramBuilder program, Class<C> coordinates, T container) {
        CoordinateType.of(coordinates).all().forEach(at -> program.write(at, container));
    }
}
