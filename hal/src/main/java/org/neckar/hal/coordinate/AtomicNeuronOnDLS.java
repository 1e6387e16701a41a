package org.neckar.hal.coordinate;

/**
 * One neuron circuit of the chip: 256 columns in 2 rows.
 *
 * @param toEnum row * size(column) + column
 */
@Grid(x = NeuronColumnOnDLS.class, y = NeuronRowOnDLS.class)
public record AtomicNeuronOnDLS(int toEnum) implements PerNeuron {
    /** Number of places. */
    public static final int SIZE = NeuronColumnOnDLS.SIZE * NeuronRowOnDLS.SIZE;

    /** Checks the range. */
    public AtomicNeuronOnDLS {
        CoordinateType.check(AtomicNeuronOnDLS.class, toEnum);
    }

    /** The neuron at a crossing of the grid. */
    public static AtomicNeuronOnDLS at(NeuronColumnOnDLS column, NeuronRowOnDLS row) {
        return new AtomicNeuronOnDLS(row.toEnum() * NeuronColumnOnDLS.SIZE + column.toEnum());
    }

    /** The neuron at a crossing of the grid, parts given by their index. */
    public static AtomicNeuronOnDLS at(int column, int row) {
        return at(new NeuronColumnOnDLS(column), new NeuronRowOnDLS(row));
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
