package org.neckar.hal.coordinate;

/**
 * Light of the xBoard.
 *
 * @param toEnum see the constants
 */
@Range(max = 5)
public record LEDOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 6;

    /** Light 1. */
    public static final LEDOnBoard LED_1 = new LEDOnBoard(0);

    /** Light 2. */
    public static final LEDOnBoard LED_2 = new LEDOnBoard(1);

    /** Light 3. */
    public static final LEDOnBoard LED_3 = new LEDOnBoard(2);

    /** Light 4. */
    public static final LEDOnBoard LED_4 = new LEDOnBoard(3);

    /** Light 7. */
    public static final LEDOnBoard LED_7 = new LEDOnBoard(4);

    /** Light 8. */
    public static final LEDOnBoard LED_8 = new LEDOnBoard(5);

    /** Checks the range. */
    public LEDOnBoard {
        CoordinateType.check(LEDOnBoard.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
