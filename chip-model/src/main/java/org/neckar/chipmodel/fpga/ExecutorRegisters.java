package org.neckar.chipmodel.fpga;

import org.neckar.chipmodel.analog.BoardVoltages;
import org.neckar.chipmodel.omnibus.ChipSupplies;
import org.neckar.chipmodel.omnibus.EmulatedChip;
import org.neckar.chipmodel.omnibus.FpgaSpace;
import org.neckar.chipmodel.omnibus.HighspeedLink;

/** What the registers of the FPGA do and show of the playback executor. */
record ExecutorRegisters(
        PlaybackExecutor executor, EmulatedChip chip, EventRecorder recorder, HighspeedLink link, SystimeSync sync)
        implements FpgaSpace.Host {
    @Override
    public int timer(long at) {
        return executor.timer(at);
    }

    @Override
    public void settle() {
        executor.settle();
    }

    @Override
    public void recordEvents(long at, boolean enabled) {
        executor.settle();
        recorder.record(enabled);
    }

    @Override
    public void supply(long at, ChipSupplies supplies, BoardVoltages voltages) {
        executor.settle();
        chip.supply(at * FpgaTiming.CHIP_CYCLES, supplies, voltages);
        link.update(at);
    }

    @Override
    public long lastRoundTrip() {
        return sync.lastRoundTrip();
    }

    @Override
    public long lastChipSystime() {
        return recorder.systimeBase();
    }

    @Override
    public boolean synchronises() {
        return sync.isActive();
    }
}
