package org.neckar.chipmodel.omnibus;

/**
 * What makes a board recognisable, derived from the seed of the chip: the same seed is the same chip on the same board.
 *
 * @param seed seed of the chip
 */
public record BoardIdentity(long seed) {
    private static final long DNA_MASK = (1L << 57) - 1;

    /** Device identifier of the FPGA, 57 bits. */
    public long fpgaDna() {
        return mixed(1) & DNA_MASK;
    }

    /** Identifier in the EEPROM of the chip carrier, 32 bits. */
    public int eepromId() {
        return (int) mixed(2);
    }

    /** Temperature of the board in degrees Celsius, 28 to 36. */
    public double temperature() {
        return 28 + (mixed(3) >>> 61);
    }

    private long mixed(int item) {
        long x = seed * 0x9e3779b97f4a7c15L + item;
        x = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
        x = (x ^ x >>> 27) * 0x94d049bb133111ebL;
        return x ^ x >>> 31;
    }
}
