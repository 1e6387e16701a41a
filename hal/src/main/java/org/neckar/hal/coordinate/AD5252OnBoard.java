package org.neckar.hal.coordinate;

/**
 * Chip with two potentiometers that set supplies of the jBOA board.
 *
 * @param toEnum see the constants
 */
@Range(max = 2)
public record AD5252OnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 3;

    /** 2.5 V and 1.2 V digital supply. */
    public static final AD5252OnBoard VDD_25DIGITAL_12DIGITAL = new AD5252OnBoard(0);

    /** 1.2 V supplies of PLL and MADC. */
    public static final AD5252OnBoard VDD_12PLL_12MADC = new AD5252OnBoard(1);

    /** 1.2 V and 2.5 V analog supply. */
    public static final AD5252OnBoard VDD_12ANALOG_25ANALOG = new AD5252OnBoard(2);

    /** Checks the range. */
    public AD5252OnBoard {
        CoordinateType.check(AD5252OnBoard.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
