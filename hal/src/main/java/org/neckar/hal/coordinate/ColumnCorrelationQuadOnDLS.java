package org.neckar.hal.coordinate;

/**
 * Correlation switches of four columns.
 *
 * @param toEnum synram * size(quad) + quad
 */
@Composed(local = ColumnCorrelationQuadOnSynram.class, on = SynramOnDLS.class)
public record ColumnCorrelationQuadOnDLS(int toEnum) implements PerColumnQuad {
    /** Number of places. */
    public static final int SIZE = ColumnCorrelationQuadOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public ColumnCorrelationQuadOnDLS {
        CoordinateType.check(ColumnCorrelationQuadOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static ColumnCorrelationQuadOnDLS at(ColumnCorrelationQuadOnSynram quad, SynramOnDLS synram) {
        return new ColumnCorrelationQuadOnDLS(synram.toEnum() * ColumnCorrelationQuadOnSynram.SIZE + quad.toEnum());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
