package org.neckar.hal.coordinate;

/**
 * Correlation switches of four columns of one synapse array, in the order of {@link SynapseQuadColumnOnDLS}.
 *
 * @param toEnum 0..63
 */
@Range(max = 63)
public record ColumnCorrelationQuadOnSynram(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 64;

    /** Checks the range. */
    public ColumnCorrelationQuadOnSynram {
        CoordinateType.check(ColumnCorrelationQuadOnSynram.class, toEnum);
    }

    /** The columns. */
    public SynapseQuadColumnOnDLS toSynapseQuadColumnOnDLS() {
        return new SynapseQuadColumnOnDLS(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
