package org.neckar.hal.coordinate;

/**
 * The 128 synapse drivers of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record SynapseDriverBlockOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final SynapseDriverBlockOnDLS TOP = new SynapseDriverBlockOnDLS(0);

    /** Lower half of the chip. */
    public static final SynapseDriverBlockOnDLS BOTTOM = new SynapseDriverBlockOnDLS(1);

    /** Checks the range. */
    public SynapseDriverBlockOnDLS {
        CoordinateType.check(SynapseDriverBlockOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
