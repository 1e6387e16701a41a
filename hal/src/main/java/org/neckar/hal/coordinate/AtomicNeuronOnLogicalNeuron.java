package org.neckar.hal.coordinate;

/**
 * Neuron circuit relative to the anchor of a logical neuron.
 *
 * @param toEnum row * size(column) + column
 */
@Grid(x = NeuronColumnOnLogicalNeuron.class, y = NeuronRowOnLogicalNeuron.class)
public record AtomicNeuronOnLogicalNeuron(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = NeuronColumnOnLogicalNeuron.SIZE * NeuronRowOnLogicalNeuron.SIZE;

    /** Checks the range. */
    public AtomicNeuronOnLogicalNeuron {
        CoordinateType.check(AtomicNeuronOnLogicalNeuron.class, toEnum);
    }

    /** The circuit at a crossing of the grid. */
    public static AtomicNeuronOnLogicalNeuron at(NeuronColumnOnLogicalNeuron column, NeuronRowOnLogicalNeuron row) {
        return new AtomicNeuronOnLogicalNeuron(row.toEnum() * NeuronColumnOnLogicalNeuron.SIZE + column.toEnum());
    }

    /** The circuit at a crossing of the grid, parts given by their index. */
    public static AtomicNeuronOnLogicalNeuron at(int column, int row) {
        return at(new NeuronColumnOnLogicalNeuron(column), new NeuronRowOnLogicalNeuron(row));
    }

    /** The column. */
    public NeuronColumnOnLogicalNeuron toNeuronColumnOnLogicalNeuron() {
        return new NeuronColumnOnLogicalNeuron(toEnum % NeuronColumnOnLogicalNeuron.SIZE);
    }

    /** The row. */
    public NeuronRowOnLogicalNeuron toNeuronRowOnLogicalNeuron() {
        return new NeuronRowOnLogicalNeuron(toEnum / NeuronColumnOnLogicalNeuron.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
