package org.neckar.hal.coordinate;

/**
 * Measurements of a supply monitor.
 *
 * @param toEnum see the constants
 */
@Range(max = 5)
public record INA219StatusOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 6;

    /** 1.2 V digital supply. */
    public static final INA219StatusOnBoard VDD12_DIGITAL = new INA219StatusOnBoard(0);

    /** 2.5 V digital supply. */
    public static final INA219StatusOnBoard VDD25_DIGITAL = new INA219StatusOnBoard(1);

    /** 1.2 V analog supply. */
    public static final INA219StatusOnBoard VDD12_ANALOG = new INA219StatusOnBoard(2);

    /** 2.5 V analog supply. */
    public static final INA219StatusOnBoard VDD25_ANALOG = new INA219StatusOnBoard(3);

    /** 1.2 V supply of the MADC. */
    public static final INA219StatusOnBoard VDD12_MADC = new INA219StatusOnBoard(4);

    /** 1.2 V supply of the PLL. */
    public static final INA219StatusOnBoard VDD12_PLL = new INA219StatusOnBoard(5);

    /** Checks the range. */
    public INA219StatusOnBoard {
        CoordinateType.check(INA219StatusOnBoard.class, toEnum);
    }

    /** Its configuration. */
    public INA219ConfigOnBoard toINA219ConfigOnBoard() {
        return new INA219ConfigOnBoard(toEnum);
    }

    /** The device. */
    public INA219OnBoard toINA219OnBoard() {
        return new INA219OnBoard(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
