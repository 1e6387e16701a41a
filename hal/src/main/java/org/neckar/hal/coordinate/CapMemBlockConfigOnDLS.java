package org.neckar.hal.coordinate;

/**
 * Configuration of the capacitive parameter memory of one quadrant.
 *
 * @param toEnum 0 top left, 1 top right, 2 bottom left, 3 bottom right
 */
@Range(max = 3)
public record CapMemBlockConfigOnDLS(int toEnum) implements PerQuadrant {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Quadrant of neuron row 0, columns 0..127. */
    public static final CapMemBlockConfigOnDLS TOP_LEFT = new CapMemBlockConfigOnDLS(0);

    /** Quadrant of neuron row 0, columns 128..255. */
    public static final CapMemBlockConfigOnDLS TOP_RIGHT = new CapMemBlockConfigOnDLS(1);

    /** Quadrant of neuron row 1, columns 0..127. */
    public static final CapMemBlockConfigOnDLS BOTTOM_LEFT = new CapMemBlockConfigOnDLS(2);

    /** Quadrant of neuron row 1, columns 128..255. */
    public static final CapMemBlockConfigOnDLS BOTTOM_RIGHT = new CapMemBlockConfigOnDLS(3);

    /** Checks the range. */
    public CapMemBlockConfigOnDLS {
        CoordinateType.check(CapMemBlockConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
