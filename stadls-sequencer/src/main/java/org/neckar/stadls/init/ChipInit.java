package org.neckar.stadls.init;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.coordinate.ADPLLOnDLS;
import org.neckar.hal.coordinate.CommonPhyConfigChipOnDLS;
import org.neckar.hal.coordinate.CommonPhyConfigFPGAOnDLS;
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
import org.neckar.stadls.program.PlaybackProgramBuilder;

/**
 * Brings up the chip: reset, clocks, high-speed link, system time, event recording, references of the parameter memory
 * and timing of the memories, in the field's order and with its waits. Source: initialisation sequence of stadls.
 *
 * @param highspeedLink bring up the high-speed link; without it the chip is reached through JTAG only
 * @param systime synchronise the system times of FPGA and chip; needs the link
 * @param capMem start the references of the parameter memory; needs the link
 */
public record ChipInit(boolean highspeedLink, boolean systime, boolean capMem) {
    /** The reset pin stays high for 80 ns. */
    static final long RESET_HIGH_CYCLES = 10;
    /** The chip needs 800 ns after its reset. */
    static final long RESET_LOW_CYCLES = 100;
    /** PLLs and omnibus settle within 100 us, counted from the release of the reset. */
    static final long PLL_SETTLING_CYCLES = 12_500;
    /** The resistor control of the reference generator is held in reset for 8 us. */
    static final long REFERENCE_RESET_CYCLES = 1000;

    /** Refuses parts that need the link when the link is off. */
    public ChipInit {
        if (!highspeedLink && (systime || capMem)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "chip initialisation: system time (%s) and parameter memory (%s) need the high-speed link; switch it on"
                            .formatted(systime, capMem));
        }
    }

    /** Everything on. */
    public static ChipInit standard() {
        return new ChipInit(true, true, true);
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
        writeTiming(program, CommonSynramConfig.DEFAULT);
    }

    private <C extends Coordinate, T extends Container<C>> void writeTiming(
            PlaybackProgramBuilder program, T container) {
        Backend backend = highspeedLink ? Backend.OMNIBUS : Backend.OMNIBUS_CHIP_OVER_JTAG;
        RegisterMap<C, T> map = RegisterMap.of(container);
        map.coordinates().all().forEach(at -> program.write(at, container, backend));
    }

    private static <C extends Coordinate, T extends Container<C>> void writeAll(
            PlaybackProgramBuilder program, Class<C> coordinates, T container) {
        CoordinateType.of(coordinates).all().forEach(at -> program.write(at, container));
    }
}
