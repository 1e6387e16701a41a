package org.neckar.chipmodel.fpga;

/**
 * Durations on the FPGA and on the way to the chip, in FPGA cycles of 8 ns. The field publishes the clock rates and the
 * order of effects, not these figures; they are choices of this model.
 *
 * <p>An instruction takes one cycle; a wait or a barrier whose condition already holds takes none, so spikes in
 * consecutive cycles leave exactly in the cycles they are scheduled for. An access to the chip and a spike sent in the
 * same cycle reach the chip together, in program order.
 */
public final class FpgaTiming {
    /** Chip clock cycles per FPGA cycle: 250 MHz against 125 MHz. */
    public static final int CHIP_CYCLES = 2;

    /** One way between FPGA and chip over the high-speed link. */
    public static final int LINK = 2;

    /** From an instruction that reads a register of the FPGA to its response. */
    public static final int FPGA_READ = 4;

    /** From an instruction that reads a register of the chip to its response, when the bus is free. */
    public static final int CHIP_READ = 2 * LINK + 4;

    /** A damaged word of the omnibus is repeated this much later: the time of a round trip. */
    public static final int LINK_REPEAT = CHIP_READ;

    /** From the first moment at which both sides of the link are ready to the link being up: 2 us. */
    public static final int LINK_TRAINING = 250;

    /** Duration of a synchronisation of the system times. */
    public static final int SYSTIME_SYNC = 4 * LINK + 16;

    /** Clock cycles of the JTAG state machine around the shifted bits of an instruction or a data register. */
    public static final int JTAG_OVERHEAD_BITS = 6;

    /** Reads of the chip that may be under way; the next one waits. */
    public static final int READS_IN_FLIGHT = 52;

    /** Instructions the playback memory holds. */
    public static final int PLAYBACK_MEMORY = 4_194_304;

    private FpgaTiming() {}
}
