package org.neckar.hal.coordinate;

/**
 * Trigger of a vector generator.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record VectorGeneratorTriggerOnFPGA(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** For the upper half of the chip. */
    public static final VectorGeneratorTriggerOnFPGA TOP = new VectorGeneratorTriggerOnFPGA(0);

    /** For the lower half of the chip. */
    public static final VectorGeneratorTriggerOnFPGA BOTTOM = new VectorGeneratorTriggerOnFPGA(1);

    /** Checks the range. */
    public VectorGeneratorTriggerOnFPGA {
        CoordinateType.check(VectorGeneratorTriggerOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
