package org.neckar.lola.morphology;

import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron;

/** Column and row of a circuit, on the chip or in a shape: who is a neighbour of whom follows from them. */
record Position(int column, int row) {
    static Position of(AtomicNeuronOnLogicalNeuron circuit) {
        return new Position(
                circuit.toNeuronColumnOnLogicalNeuron().toEnum(),
                circuit.toNeuronRowOnLogicalNeuron().toEnum());
    }

    static Position of(AtomicNeuronOnDLS circuit) {
        return new Position(circuit.column().toEnum(), circuit.row().toEnum());
    }

    Position left() {
        return new Position(column - 1, row);
    }

    Position right() {
        return new Position(column + 1, row);
    }

    /** The circuit of the other row in the same column. */
    Position vertical() {
        return new Position(column, 1 - row);
    }

    boolean isBesides(Position other) {
        return right().equals(other) || other.right().equals(this);
    }

    boolean isAboveOrBelow(Position other) {
        return vertical().equals(other);
    }
}
