package org.neckar.hal.coordinate;

/**
 * Input of a vector generator.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record VectorGeneratorFIFOWordOnFPGA(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** For the upper half of the chip. */
    public static final VectorGeneratorFIFOWordOnFPGA TOP = new VectorGeneratorFIFOWordOnFPGA(0);

    /** For the lower half of the chip. */
    public static final VectorGeneratorFIFOWordOnFPGA BOTTOM = new VectorGeneratorFIFOWordOnFPGA(1);

    /** Checks the range. */
    public VectorGeneratorFIFOWordOnFPGA {
        CoordinateType.check(VectorGeneratorFIFOWordOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
