package org.neckar.hal.coordinate;

/**
 * Current switches of four columns.
 *
 * @param toEnum synram * size(quad) + quad
 */
@Composed(local = ColumnCurrentQuadOnSynram.class, on = SynramOnDLS.class)
public record ColumnCurrentQuadOnDLS(int toEnum) implements PerColumnQuad {
    /** Number of places. */
    public static final int SIZE = ColumnCurrentQuadOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public ColumnCurrentQuadOnDLS {
        CoordinateType.check(ColumnCurrentQuadOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static ColumnCurrentQuadOnDLS at(ColumnCurrentQuadOnSynram quad, SynramOnDLS synram) {
        return new ColumnCurrentQuadOnDLS(synram.toEnum() * ColumnCurrentQuadOnSynram.SIZE + quad.toEnum());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
