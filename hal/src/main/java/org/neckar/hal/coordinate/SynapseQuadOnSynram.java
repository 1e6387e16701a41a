package org.neckar.hal.coordinate;

/**
 * Four synapses of one row of a synapse array.
 *
 * @param toEnum row * size(column) + column
 */
@Grid(x = SynapseQuadColumnOnDLS.class, y = SynapseRowOnSynram.class)
public record SynapseQuadOnSynram(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = SynapseQuadColumnOnDLS.SIZE * SynapseRowOnSynram.SIZE;

    /** Checks the range. */
    public SynapseQuadOnSynram {
        CoordinateType.check(SynapseQuadOnSynram.class, toEnum);
    }

    /** The quad at a crossing of the grid. */
    public static SynapseQuadOnSynram at(SynapseQuadColumnOnDLS column, SynapseRowOnSynram row) {
        return new SynapseQuadOnSynram(row.toEnum() * SynapseQuadColumnOnDLS.SIZE + column.toEnum());
    }

    /** The quad at a crossing of the grid, parts given by their index. */
    public static SynapseQuadOnSynram at(int column, int row) {
        return at(new SynapseQuadColumnOnDLS(column), new SynapseRowOnSynram(row));
    }

    /** The column. */
    public SynapseQuadColumnOnDLS toSynapseQuadColumnOnDLS() {
        return new SynapseQuadColumnOnDLS(toEnum % SynapseQuadColumnOnDLS.SIZE);
    }

    /** The row. */
    public SynapseRowOnSynram toSynapseRowOnSynram() {
        return new SynapseRowOnSynram(toEnum / SynapseQuadColumnOnDLS.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
