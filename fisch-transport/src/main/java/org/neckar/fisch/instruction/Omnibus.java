package org.neckar.fisch.instruction;

import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

/**
 * Access to 32-bit words over the omnibus, of the FPGA (address bit 31 set, see {@link FpgaAddress}) and of the chip
 * through the high-speed link. Source: omnibus container of fisch.
 */
public final class Omnibus {
    /** All four bytes of a word. */
    public static final int ALL_BYTES = 0xf;

    private Omnibus() {}

    /** Appends a write of all four bytes. */
    public static void write(WordBuffer out, int address, int value) {
        write(out, address, value, ALL_BYTES);
    }

    /**
     * Appends a write.
     *
     * @param byteEnables 0..15, bit k enables bits 8k to 8k+7 of the word
     */
    public static void write(WordBuffer out, int address, int value, int byteEnables) {
        out.add(ToFpga.omnibusAddress(address, false, byteEnables));
        out.add(ToFpga.omnibusData(value));
    }

    /** Appends a read. */
    public static Response read(WordBuffer out, int address) {
        out.add(ToFpga.omnibusAddress(address, true, ALL_BYTES));
        return Response.OMNIBUS_WORD;
    }
}
