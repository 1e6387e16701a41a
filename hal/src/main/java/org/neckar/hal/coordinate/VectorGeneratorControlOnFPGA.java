package org.neckar.hal.coordinate;

/**
 * Control of a vector generator.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record VectorGeneratorControlOnFPGA(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** For the upper half of the chip. */
    public static final VectorGeneratorControlOnFPGA TOP = new VectorGeneratorControlOnFPGA(0);

    /** For the lower half of the chip. */
    public static final VectorGeneratorControlOnFPGA BOTTOM = new VectorGeneratorControlOnFPGA(1);

    /** Checks the range. */
    public VectorGeneratorControlOnFPGA {
        CoordinateType.check(VectorGeneratorControlOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
