package org.neckar.hal.coordinate;

/**
 * Configuration of a supply monitor.
 *
 * @param toEnum see the constants
 */
@Range(max = 5)
public record INA219ConfigOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 6;

    /** 1.2 V digital supply. */
    public static final INA219ConfigOnBoard VDD12_DIGITAL = new INA219ConfigOnBoard(0);

    /** 2.5 V digital supply. */
    public static final INA219ConfigOnBoard VDD25_DIGITAL = new INA219ConfigOnBoard(1);

    /** 1.2 V analog supply. */
    public static final INA219ConfigOnBoard VDD12_ANALOG = new INA219ConfigOnBoard(2);

    /** 2.5 V analog supply. */
    public static final INA219ConfigOnBoard VDD25_ANALOG = new INA219ConfigOnBoard(3);

    /** 1.2 V supply of the MADC. */
    public static final INA219ConfigOnBoard VDD12_MADC = new INA219ConfigOnBoard(4);

    /** 1.2 V supply of the PLL. */
    public static final INA219ConfigOnBoard VDD12_PLL = new INA219ConfigOnBoard(5);

    /** Checks the range. */
    public INA219ConfigOnBoard {
        CoordinateType.check(INA219ConfigOnBoard.class, toEnum);
    }

    /** The device. */
    public INA219OnBoard toINA219OnBoard() {
        return new INA219OnBoard(toEnum);
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
