package org.neckar.hal.coordinate;

/**
 * Half of the chip: a row of neurons, a synapse array, a PPU and what belongs to them.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record HemisphereOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final HemisphereOnDLS TOP = new HemisphereOnDLS(0);

    /** Lower half of the chip. */
    public static final HemisphereOnDLS BOTTOM = new HemisphereOnDLS(1);

    /** Checks the range. */
    public HemisphereOnDLS {
        CoordinateType.check(HemisphereOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
