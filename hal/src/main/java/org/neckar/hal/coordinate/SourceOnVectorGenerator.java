package org.neckar.hal.coordinate;

/**
 * Input source of a vector generator.
 *
 * @param toEnum 0..1
 */
@Range(max = 1)
public record SourceOnVectorGenerator(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public SourceOnVectorGenerator {
        CoordinateType.check(SourceOnVectorGenerator.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
