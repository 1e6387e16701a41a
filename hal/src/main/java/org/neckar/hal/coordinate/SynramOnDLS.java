package org.neckar.hal.coordinate;

/**
 * Synapse array of one hemisphere: 256 rows of 256 synapses.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record SynramOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final SynramOnDLS TOP = new SynramOnDLS(0);

    /** Lower half of the chip. */
    public static final SynramOnDLS BOTTOM = new SynramOnDLS(1);

    /** Checks the range. */
    public SynramOnDLS {
        CoordinateType.check(SynramOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
