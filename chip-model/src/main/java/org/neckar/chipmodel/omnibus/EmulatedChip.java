package org.neckar.chipmodel.omnibus;

import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.chipmodel.analog.BoardVoltages;
import org.neckar.chipmodel.event.ChipEventSink;
import org.neckar.chipmodel.event.ChipEventSource;
import org.neckar.chipmodel.event.EventCounters;
import org.neckar.chipmodel.event.EventFabric;
import org.neckar.hal.coordinate.ADPLLOnDLS;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.phy.CommonPhyConfigChip;
import org.neckar.hal.phy.PhyConfigChip;
import org.neckar.hal.pll.ADPLL;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.timing.SystimeSyncBase;

/**
 * The chip as the FPGA sees it: omnibus, JTAG port, event input and reset line. Times are chip clock cycles of 4 ns
 * since power-up and may be given in any order; an access for a past cycle takes effect at the present one.
 *
 * <p>In reset, or without one of its digital supplies, the chip is dead: JTAG answers zeros, the link is down. The
 * reset and the loss of the 1.2 V supply clear every memory of the chip to zero, and every register but the update
 * engines of the parameter memory, which run, and the source of the synapse biases, which is the parameter memory. One
 * thread.
 */
public final class EmulatedChip {
    /** Size of the chip's part of the omnibus as a power of two. */
    static final int ADDRESS_BITS = 26;

    private static final int ALL_BYTES = 0xf;
    /** The JTAG registers of the clock generators are the first words of their omnibus block. */
    private static final int PLL_REGISTERS =
            RegisterMap.of(ADPLL.DEFAULT).address(new ADPLLOnDLS(0), 0, Backend.OMNIBUS_CHIP_OVER_JTAG);

    private final AnalogCore analog;
    private final EventFabric fabric;
    private final RegisterSpace registers = new RegisterSpace(0, ADDRESS_BITS);
    private final ChipRegisters circuits;
    private final SynapseWindows synapses;
    private final Clocks clocks = new Clocks();
    private final HighspeedLink link;
    private final JtagTap tap;
    private boolean inReset;
    private ChipSupplies supplies = ChipSupplies.ALL;
    private BoardVoltages voltages = BoardVoltages.NONE;
    private long jtagCycle;
    private long systimeBase;

    /**
     * A chip out of reset.
     *
     * @param analog its circuits
     * @param link the link whose far end it is
     * @param events receives its events
     */
    public EmulatedChip(AnalogCore analog, HighspeedLink link, ChipEventSink events) {
        this.analog = analog;
        this.link = link;
        fabric = new EventFabric(analog, events);
        synapses = new SynapseWindows(fabric, analog);
        tap = new JtagTap(new JtagAccess());
        circuits = new ChipRegisters(fabric, analog);
        circuits.install(registers);
        synapses.install(registers);
        clocks.install(registers, this::clocksChanged);
        registers.onChange(SystimeSyncBase.class, (cycle, place, base) -> systimeBase = base.value());
        registers.onChange(CommonPhyConfigChip.class, (cycle, place, config) -> {
            for (int phy = 0; phy < config.enablePhy().size(); phy++) {
                link.enableChip(phy, config.enablePhy().get(phy));
            }
        });
    }

    /** Reads a word of the omnibus. */
    public int read(long cycle, int address) {
        return registers.read(Math.max(cycle, fabric.now()), address);
    }

    /** Chip cycle at which the result of the last read is there: later than the read when a conversion had to end. */
    public long readReady() {
        return circuits.readReady();
    }

    /** Writes the enabled bytes of a word of the omnibus. */
    public void write(long cycle, int address, int value, int byteEnables) {
        registers.write(Math.max(cycle, fabric.now()), address, value, byteEnables);
    }

    /** An event from the FPGA reaches the chip. */
    public void event(long cycle, int label) {
        registers.settle();
        fabric.eventFromFpga(Math.max(cycle, fabric.now()), label);
    }

    /** Lets the chip run up to a cycle. */
    public void advance(long cycle) {
        registers.settle();
        fabric.advance(cycle);
    }

    /** Sets what brings events that the FPGA does not know before; see {@link EventFabric#suppliedBy}. */
    public void suppliedBy(ChipEventSource source) {
        fabric.suppliedBy(source);
    }

    /** Sets what is called now and then while chip time runs; see {@link EventFabric#watchedBy}. */
    public void watchedBy(Runnable watch) {
        fabric.watchedBy(watch);
    }

    /** The reset line. */
    public void reset(long cycle, boolean asserted) {
        if (asserted && !inReset) {
            clear(cycle);
        }
        inReset = asserted;
        updateLink();
    }

    /** The supplies, and what the board puts on the analog pins. */
    public void supply(long cycle, ChipSupplies present, BoardVoltages pins) {
        long now = Math.max(cycle, fabric.now());
        if (!present.equals(supplies)) {
            advance(now);
            supply(now, present);
        }
        if (!pins.equals(voltages)) {
            voltages = pins;
            advance(now);
            analog.board(now, pins);
        }
    }

    private void supply(long now, ChipSupplies present) {
        if (!present.core() && supplies.core()) {
            clear(now);
        }
        if (!present.isDigital()) {
            tap.powerUp();
        }
        supplies = present;
        // the MADC sleeps after a power-up of what controls it, too
        analog.supply(now, present.analog(), present.madc() && present.core());
        clocks.supply(present.pll());
        clocksChanged();
    }

    private void clear(long cycle) {
        long now = Math.max(cycle, fabric.now());
        advance(now);
        registers.clear(now);
        synapses.clear(now);
        fabric.reset();
        analog.madcControl(now, MADCControl.DEFAULT.withStopRecording(true));
        clocks.reset();
        analog.madcClock(0);
        link.resetChip();
        tap.reset();
    }

    private boolean isAlive() {
        return supplies.isDigital() && !inReset;
    }

    private void clocksChanged() {
        analog.madcClock(clocks.frequencyMhz(Clocks.MADC));
        updateLink();
    }

    private void updateLink() {
        link.chipRuns(isAlive() && clocks.drivesLink());
    }

    /** Base of the system time, the content of its register: 43 bits, FPGA cycles. */
    public long systimeBase() {
        registers.settle();
        return systimeBase;
    }

    /** Resets the JTAG port. */
    public void jtagReset() {
        tap.reset();
    }

    /** Selects a JTAG register. */
    public void jtagInstruction(int code) {
        if (supplies.isDigital()) {
            tap.instruction(code);
        }
    }

    /** Shifts a JTAG register and returns what comes out; its effect waits for {@link #jtagUpdate}. */
    public long jtagShift(int bits, long data) {
        long out = tap.shift(bits, data);
        return isAlive() ? out : 0;
    }

    /** Makes the shifted JTAG register effective. */
    public void jtagUpdate(long cycle) {
        if (isAlive()) {
            jtagCycle = cycle;
            tap.update();
            registers.settle();
        }
    }

    /** What happened to all events. */
    public EventCounters events() {
        return fabric.counters();
    }

    /** Accesses that no register answered, and contents without meaning. */
    public AccessCounters accesses() {
        return registers.accesses();
    }

    private final class JtagAccess implements JtagTap.Target {
        @Override
        public void pllRegister(int register, int value) {
            write(PLL_REGISTERS + register, value);
        }

        @Override
        public void phyRegister(int register, int value) {
            var map = RegisterMap.of(PhyConfigChip.DEFAULT);
            int phy = map.coordinates().max() - register;
            link.configure(phy, map.decode(new int[] {value}, 0));
        }

        @Override
        public void write(int address, int value) {
            EmulatedChip.this.write(jtagCycle, address, value, ALL_BYTES);
        }

        @Override
        public int read(int address) {
            return EmulatedChip.this.read(jtagCycle, address);
        }
    }
}
