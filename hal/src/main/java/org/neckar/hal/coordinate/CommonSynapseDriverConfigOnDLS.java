package org.neckar.hal.coordinate;

/**
 * Common configuration of the synapse drivers of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record CommonSynapseDriverConfigOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final CommonSynapseDriverConfigOnDLS TOP = new CommonSynapseDriverConfigOnDLS(0);

    /** Lower half of the chip. */
    public static final CommonSynapseDriverConfigOnDLS BOTTOM = new CommonSynapseDriverConfigOnDLS(1);

    /** Checks the range. */
    public CommonSynapseDriverConfigOnDLS {
        CoordinateType.check(CommonSynapseDriverConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
