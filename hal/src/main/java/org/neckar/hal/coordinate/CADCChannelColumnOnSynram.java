package org.neckar.hal.coordinate;

/**
 * Column of the CADC, from left to right.
 *
 * @param toEnum 0..255
 */
@Range(max = 255)
public record CADCChannelColumnOnSynram(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public CADCChannelColumnOnSynram {
        CoordinateType.check(CADCChannelColumnOnSynram.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
