package org.neckar.hal.coordinate;

/**
 * Synapses of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record SynapseBlockOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final SynapseBlockOnDLS TOP = new SynapseBlockOnDLS(0);

    /** Lower half of the chip. */
    public static final SynapseBlockOnDLS BOTTOM = new SynapseBlockOnDLS(1);

    /** Checks the range. */
    public SynapseBlockOnDLS {
        CoordinateType.check(SynapseBlockOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
