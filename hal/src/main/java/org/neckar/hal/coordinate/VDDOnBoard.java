package org.neckar.hal.coordinate;

/**
 * Supply voltage of the chip on the xBoard.
 *
 * @param toEnum see the constants
 */
@Range(max = 5)
public record VDDOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 6;

    /** 2.5 V digital supply. */
    public static final VDDOnBoard VDD25_DIGITAL = new VDDOnBoard(0);

    /** 1.2 V digital supply. */
    public static final VDDOnBoard VDD12_DIGITAL = new VDDOnBoard(1);

    /** 2.5 V analog supply. */
    public static final VDDOnBoard VDD25_ANALOG = new VDDOnBoard(2);

    /** 1.2 V analog supply. */
    public static final VDDOnBoard VDD12_ANALOG = new VDDOnBoard(3);

    /** 1.2 V supply of the MADC. */
    public static final VDDOnBoard VDD12_MADC = new VDDOnBoard(4);

    /** 1.2 V supply of the PLL. */
    public static final VDDOnBoard VDD12_PLL = new VDDOnBoard(5);

    /** Checks the range. */
    public VDDOnBoard {
        CoordinateType.check(VDDOnBoard.class, toEnum);
    }

    /** The DAC channel that sets it. */
    public DACChannelOnBoard toDACChannelOnBoard() {
        return new DACChannelOnBoard(DACChannelOnDAC.SIZE + toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
