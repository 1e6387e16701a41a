package org.neckar.stadls.reinit;

import org.neckar.fisch.instruction.JtagInstruction;
import org.neckar.fisch.instruction.Omnibus;

/**
 * Names of what writes set, as numbers: the kind in the uppermost byte, below it whatever tells one place of this kind
 * from another.
 */
final class WriteKey {
    static final long SPI = kind(1);
    static final long I2C = kind(2);
    static final long JTAG = kind(3);
    static final long JTAG_RESET = kind(4);
    static final long JTAG_SCALER = kind(5);
    static final long SYSTIME = kind(6);

    /** Below it the payload of a JTAG key. */
    static final int JTAG_INSTRUCTION_SHIFT = 33;

    private static final int KIND_SHIFT = 56;
    private static final int BYTE_ENABLE_SHIFT = 32;

    private WriteKey() {}

    private static long kind(int number) {
        return (long) number << KIND_SHIFT;
    }

    /** The written bytes of a word. */
    static long omnibus(int address, int byteEnables) {
        return ((long) byteEnables << BYTE_ENABLE_SHIFT) | Integer.toUnsignedLong(address);
    }

    static boolean isOmnibus(long key) {
        return key >>> KIND_SHIFT == 0;
    }

    /** Address of a key of the omnibus, over JTAG or not. */
    static int address(long key) {
        return (int) key;
    }

    static boolean isOmnibusOverJtag(long key) {
        return isOverJtag(key) && (key & ~JTAG) >>> JTAG_INSTRUCTION_SHIFT == JtagInstruction.OMNIBUS_ADDRESS;
    }

    static int byteEnables(long omnibusKey) {
        return (int) (omnibusKey >>> BYTE_ENABLE_SHIFT) & Omnibus.ALL_BYTES;
    }

    /** Whether the reset of the chip undoes it: registers of the chip, however they are reached. */
    static boolean isOnChip(long key) {
        return isOmnibus(key) ? address(key) >= 0 : isOverJtag(key) || key == SYSTIME;
    }

    /** Whether it may name a register that has an omnibus address as well. */
    static boolean isOverJtag(long key) {
        return (key & (-1L << KIND_SHIFT)) == JTAG;
    }
}
