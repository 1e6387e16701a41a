package org.neckar.hal.coordinate;

/**
 * All weights of one synapse array.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record SynapseWeightMatrixOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final SynapseWeightMatrixOnDLS TOP = new SynapseWeightMatrixOnDLS(0);

    /** Lower half of the chip. */
    public static final SynapseWeightMatrixOnDLS BOTTOM = new SynapseWeightMatrixOnDLS(1);

    /** Checks the range. */
    public SynapseWeightMatrixOnDLS {
        CoordinateType.check(SynapseWeightMatrixOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
