package org.neckar.hal.coordinate;

/**
 * Generator of input events from vectors.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record VectorGeneratorOnFPGA(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** For the upper half of the chip. */
    public static final VectorGeneratorOnFPGA TOP = new VectorGeneratorOnFPGA(0);

    /** For the lower half of the chip. */
    public static final VectorGeneratorOnFPGA BOTTOM = new VectorGeneratorOnFPGA(1);

    /** Checks the range. */
    public VectorGeneratorOnFPGA {
        CoordinateType.check(VectorGeneratorOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
