package org.neckar.stadls.writes;

import org.neckar.fisch.instruction.JtagInstruction;
import org.neckar.fisch.instruction.Omnibus;

/**
 * Names of what writes set, as numbers: the kind in the uppermost byte, below it whatever tells one place of this kind
 * from another.
 */
public final class WriteKey {
    /** The reset of the JTAG state machine. */
    public static final long JTAG_RESET = kind(4);
    /** The scaler of the JTAG clock. */
    public static final long JTAG_SCALER = kind(5);
    /** The alignment of the system times. */
    public static final long SYSTIME = kind(6);

    private static final long SPI = kind(1);
    private static final long I2C = kind(2);
    private static final long JTAG = kind(3);
    private static final int JTAG_INSTRUCTION_SHIFT = 33;
    private static final int NIBBLE_SHIFT = 4;
    private static final int NIBBLE = 0xf;
    private static final int BYTE = 0xff;
    private static final int FIRST_POTENTIOMETER = 0x2c;
    private static final int LAST_POTENTIOMETER = 0x2e;
    private static final int NON_VOLATILE = 0x20;

    private static final int KIND_SHIFT = 56;
    private static final int BYTE_ENABLE_SHIFT = 32;

    private WriteKey() {}

    private static long kind(int number) {
        return (long) number << KIND_SHIFT;
    }

    /** The written bytes of a word. */
    public static long omnibus(int address, int byteEnables) {
        return ((long) byteEnables << BYTE_ENABLE_SHIFT) | Integer.toUnsignedLong(address);
    }

    /** A register of an SPI client, which is a number up to 15. */
    static long spi(int client, int register) {
        return SPI | ((long) client << NIBBLE_SHIFT) | register;
    }

    /** A register of an I2C device, by its 7-bit address. */
    static long i2c(int device, int register) {
        return I2C | ((long) device << Byte.SIZE) | register;
    }

    /**
     * What an access over JTAG sets.
     *
     * @param instruction the first one of the access
     * @param selection address or register number it selects, 33 bits
     */
    static long jtag(int instruction, long selection) {
        return JTAG | ((long) instruction << JTAG_INSTRUCTION_SHIFT) | selection;
    }

    private static boolean is(long key, long kind) {
        return key >>> KIND_SHIFT == kind >>> KIND_SHIFT;
    }

    /** Whether it is a word of the omnibus. */
    public static boolean isOmnibus(long key) {
        return key >>> KIND_SHIFT == 0;
    }

    /** Whether it belongs to an SPI client. */
    public static boolean isSpi(long key) {
        return is(key, SPI);
    }

    /** Whether it belongs to an I2C device. */
    public static boolean isI2c(long key) {
        return is(key, I2C);
    }

    /** Whether it is reached over JTAG; then it may name a register that has an omnibus address as well. */
    public static boolean isOverJtag(long key) {
        return is(key, JTAG);
    }

    /** Whether it is a word of the omnibus reached over JTAG. */
    public static boolean isOmnibusOverJtag(long key) {
        return isOverJtag(key) && jtagInstruction(key) == JtagInstruction.OMNIBUS_ADDRESS;
    }

    /** Address of a word of the omnibus, over JTAG or not; number of the PLL register. */
    public static int address(long key) {
        return (int) key;
    }

    /** Written bytes of a word of the omnibus. */
    public static int byteEnables(long key) {
        return (int) (key >>> BYTE_ENABLE_SHIFT) & Omnibus.ALL_BYTES;
    }

    /** First instruction of an access over JTAG. */
    public static int jtagInstruction(long key) {
        return (int) ((key & ~JTAG) >>> JTAG_INSTRUCTION_SHIFT);
    }

    /** The client of an SPI key. */
    public static int spiClient(long key) {
        return (int) (key >>> NIBBLE_SHIFT) & NIBBLE;
    }

    /** The register of an SPI key. */
    public static int spiRegister(long key) {
        return (int) key & NIBBLE;
    }

    /** Whether the reset of the chip undoes it: registers of the chip, however they are reached. */
    public static boolean isOnChip(long key) {
        return isOmnibus(key) ? address(key) >= 0 : isOverJtag(key) || key == SYSTIME;
    }

    /** Whether it is non-volatile memory of a part on the board. */
    public static boolean isNonVolatile(long key) {
        int device = (int) (key >>> Byte.SIZE) & BYTE;
        return isI2c(key) && device >= FIRST_POTENTIOMETER && device <= LAST_POTENTIOMETER && (key & NON_VOLATILE) != 0;
    }
}
