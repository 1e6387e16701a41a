package org.neckar.hal.coordinate;

/**
 * Which of the two CADC channels of a column.
 *
 * @param toEnum 0 causal, 1 acausal
 */
@Range(max = 1)
public record CADCChannelType(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Causal correlation, or the membrane. */
    public static final CADCChannelType CAUSAL = new CADCChannelType(0);

    /** Acausal correlation. */
    public static final CADCChannelType ACAUSAL = new CADCChannelType(1);

    /** Checks the range. */
    public CADCChannelType {
        CoordinateType.check(CADCChannelType.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
