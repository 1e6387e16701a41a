package org.neckar.fisch.instruction;

import org.neckar.fisch.Require;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

/**
 * Access to the chip through JTAG: slow, and the only way before the high-speed link is up. Sources: JTAG containers of
 * fisch, back-end table of the HICANN-X register map.
 */
public final class Jtag {
    /** Chip version from which on the PLL has a register number of 4 bits. */
    private static final int FOUR_BIT_PLL_VERSION = 3;

    private static final int WORD_BITS = 32;
    private static final int ADDRESS_BITS = 33;
    private static final int REQUEST_BITS = 3;
    private static final int PHY_BITS = 22;
    private static final long READ_FLAG = 1L << 32;

    private Jtag() {}

    /** Appends a reset of the JTAG state machine; IDCODE is selected afterwards. */
    public static void resetTap(WordBuffer out) {
        out.add(ToFpga.jtagInit());
    }

    /** Appends a write of the clock scaler, 0..255: JTAG clock = FPGA clock / (scaler + 2). */
    public static void writeClockScaler(WordBuffer out, int scaler) {
        out.add(ToFpga.jtagScaler(scaler));
    }

    /** Appends a read of the identification code: bits 31 to 28 are the chip revision. */
    public static Response readIdCode(WordBuffer out) {
        out.add(ToFpga.jtagInstruction(JtagInstruction.IDCODE));
        out.add(ToFpga.jtagData(true, WORD_BITS, 0));
        return Response.JTAG_WORD;
    }

    /** Appends a write of a PLL register, 0..7, of HICANN-X v3. */
    public static void writePllRegister(WordBuffer out, int register, int value) {
        writePllRegister(out, register, value, FOUR_BIT_PLL_VERSION);
    }

    /**
     * Appends a write of a PLL register, 0..7.
     *
     * @param chipVersion version of HICANN-X; before 3 the register number is shifted in with one bit less
     */
    public static void writePllRegister(WordBuffer out, int register, int value, int chipVersion) {
        Require.inRange("JTAG PLL register", register, 0, 7);
        out.add(ToFpga.jtagInstruction(JtagInstruction.PLL_TARGET_REG));
        out.add(ToFpga.jtagData(false, chipVersion >= FOUR_BIT_PLL_VERSION ? 4 : 3, register));
        out.add(ToFpga.jtagInstruction(JtagInstruction.SHIFT_PLL));
        out.add(ToFpga.jtagData(false, WORD_BITS, Integer.toUnsignedLong(value)));
    }

    /** Appends a write of the configuration register of a PHY, 0..7: 22 bits. */
    public static void writePhyRegister(WordBuffer out, int phy, int value) {
        Require.inRange("JTAG PHY register value", value, 0, (1 << PHY_BITS) - 1);
        out.add(ToFpga.jtagInstruction(JtagInstruction.phy(phy)));
        out.add(ToFpga.jtagData(false, PHY_BITS, value));
    }

    /** Appends a write of a word of the chip's omnibus; bit 31 of the address must be clear. */
    public static void writeOmnibus(WordBuffer out, int address, int value) {
        select(out, chipAddress(address));
        out.add(ToFpga.jtagInstruction(JtagInstruction.OMNIBUS_DATA));
        out.add(ToFpga.jtagData(false, WORD_BITS, Integer.toUnsignedLong(value)));
        request(out);
    }

    /** Appends a read of a word of the chip's omnibus; bit 31 of the address must be clear. */
    public static Response readOmnibus(WordBuffer out, int address) {
        select(out, chipAddress(address) | READ_FLAG);
        request(out);
        out.add(ToFpga.jtagInstruction(JtagInstruction.OMNIBUS_DATA));
        out.add(ToFpga.jtagData(true, WORD_BITS, 0));
        return Response.JTAG_WORD;
    }

    private static void select(WordBuffer out, long addressAndFlag) {
        out.add(ToFpga.jtagInstruction(JtagInstruction.OMNIBUS_ADDRESS));
        out.add(ToFpga.jtagData(false, ADDRESS_BITS, addressAndFlag));
    }

    private static void request(WordBuffer out) {
        out.add(ToFpga.jtagInstruction(JtagInstruction.OMNIBUS_REQUEST));
        out.add(ToFpga.jtagData(false, REQUEST_BITS, 0));
    }

    private static long chipAddress(int address) {
        return Require.inRange("omnibus over JTAG, chip address", Integer.toUnsignedLong(address), 0, 0x7fff_ffffL);
    }
}
