package org.neckar.hal.coordinate;

/**
 * All labels of one synapse array.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record SynapseLabelMatrixOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final SynapseLabelMatrixOnDLS TOP = new SynapseLabelMatrixOnDLS(0);

    /** Lower half of the chip. */
    public static final SynapseLabelMatrixOnDLS BOTTOM = new SynapseLabelMatrixOnDLS(1);

    /** Checks the range. */
    public SynapseLabelMatrixOnDLS {
        CoordinateType.check(SynapseLabelMatrixOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
