package org.neckar.hal.coordinate;

/**
 * Entry of a look-up table.
 *
 * @param toEnum 0..255
 */
@Range(max = 255)
public record VectorGeneratorLUTEntryOnVectorGeneratorLUT(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public VectorGeneratorLUTEntryOnVectorGeneratorLUT {
        CoordinateType.check(VectorGeneratorLUTEntryOnVectorGeneratorLUT.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
