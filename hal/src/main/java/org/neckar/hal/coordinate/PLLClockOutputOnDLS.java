package org.neckar.hal.coordinate;

/**
 * Clock output of the PLL block.
 *
 * @param toEnum see the constants
 */
@Range(max = 3)
public record PLLClockOutputOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Send clock of the serialisers. */
    public static final PLLClockOutputOnDLS SERDES_SER_SEND_CLK = new PLLClockOutputOnDLS(0);

    /** Reference clock of the link transceivers. */
    public static final PLLClockOutputOnDLS PHY_REF_CLK = new PLLClockOutputOnDLS(1);

    /** Clock of the PPUs. */
    public static final PLLClockOutputOnDLS PPU_CLK = new PLLClockOutputOnDLS(2);

    /** Clock of the MADC. */
    public static final PLLClockOutputOnDLS MADC_CLK = new PLLClockOutputOnDLS(3);

    /** Checks the range. */
    public PLLClockOutputOnDLS {
        CoordinateType.check(PLLClockOutputOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
