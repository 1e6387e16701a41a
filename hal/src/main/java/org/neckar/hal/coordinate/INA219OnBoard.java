package org.neckar.hal.coordinate;

/**
 * Supply monitor. The order differs from that of {@link VDDOnBoard}.
 *
 * @param toEnum see the constants
 */
@Range(max = 5)
public record INA219OnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 6;

    /** 1.2 V digital supply. */
    public static final INA219OnBoard VDD12_DIGITAL = new INA219OnBoard(0);

    /** 2.5 V digital supply. */
    public static final INA219OnBoard VDD25_DIGITAL = new INA219OnBoard(1);

    /** 1.2 V analog supply. */
    public static final INA219OnBoard VDD12_ANALOG = new INA219OnBoard(2);

    /** 2.5 V analog supply. */
    public static final INA219OnBoard VDD25_ANALOG = new INA219OnBoard(3);

    /** 1.2 V supply of the MADC. */
    public static final INA219OnBoard VDD12_MADC = new INA219OnBoard(4);

    /** 1.2 V supply of the PLL. */
    public static final INA219OnBoard VDD12_PLL = new INA219OnBoard(5);

    /** Checks the range. */
    public INA219OnBoard {
        CoordinateType.check(INA219OnBoard.class, toEnum);
    }

    /** Its configuration. */
    public INA219ConfigOnBoard toINA219ConfigOnBoard() {
        return new INA219ConfigOnBoard(toEnum);
    }

    /** Its measurements. */
    public INA219StatusOnBoard toINA219StatusOnBoard() {
        return new INA219StatusOnBoard(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
