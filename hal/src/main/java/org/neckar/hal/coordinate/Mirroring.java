package org.neckar.hal.coordinate;

/** Which way a logical neuron grows from its anchor when it is placed. */
public enum Mirroring {
    /** Columns to the right, rows downwards. */
    NONE(false, false),
    /** Columns to the left, rows downwards. */
    COLUMNS(true, false),
    /** Columns to the right, rows upwards. */
    ROWS(false, true),
    /** Columns to the left, rows upwards. */
    BOTH(true, true);

    private final boolean columns;
    private final boolean rows;

    Mirroring(boolean columns, boolean rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Column of the chip, which need not exist, of a circuit whose neuron is anchored at {@code anchor}. */
    int column(AtomicNeuronOnDLS anchor, AtomicNeuronOnLogicalNeuron circuit) {
        int distance = circuit.toNeuronColumnOnLogicalNeuron().toEnum();
        return anchor.column().toEnum() + (columns ? -distance : distance);
    }

    /** Row of the chip, which need not exist, of a circuit whose neuron is anchored at {@code anchor}. */
    int row(AtomicNeuronOnDLS anchor, AtomicNeuronOnLogicalNeuron circuit) {
        int distance = circuit.toNeuronRowOnLogicalNeuron().toEnum();
        return anchor.row().toEnum() + (rows ? -distance : distance);
    }
}
