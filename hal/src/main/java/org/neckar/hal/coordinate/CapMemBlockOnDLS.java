package org.neckar.hal.coordinate;

/**
 * Capacitive parameter memory of one quadrant.
 *
 * @param toEnum 0 top left, 1 top right, 2 bottom left, 3 bottom right
 */
@Range(max = 3)
public record CapMemBlockOnDLS(int toEnum) implements PerQuadrant {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Quadrant of neuron row 0, columns 0..127. */
    public static final CapMemBlockOnDLS TOP_LEFT = new CapMemBlockOnDLS(0);

    /** Quadrant of neuron row 0, columns 128..255. */
    public static final CapMemBlockOnDLS TOP_RIGHT = new CapMemBlockOnDLS(1);

    /** Quadrant of neuron row 1, columns 0..127. */
    public static final CapMemBlockOnDLS BOTTOM_LEFT = new CapMemBlockOnDLS(2);

    /** Quadrant of neuron row 1, columns 128..255. */
    public static final CapMemBlockOnDLS BOTTOM_RIGHT = new CapMemBlockOnDLS(3);

    /** Checks the range. */
    public CapMemBlockOnDLS {
        CoordinateType.check(CapMemBlockOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
