package org.neckar.hal.coordinate;

/**
 * Look-up table of a vector generator.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record VectorGeneratorLUTOnFPGA(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** For the upper half of the chip. */
    public static final VectorGeneratorLUTOnFPGA TOP = new VectorGeneratorLUTOnFPGA(0);

    /** For the lower half of the chip. */
    public static final VectorGeneratorLUTOnFPGA BOTTOM = new VectorGeneratorLUTOnFPGA(1);

    /** Checks the range. */
    public VectorGeneratorLUTOnFPGA {
        CoordinateType.check(VectorGeneratorLUTOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
