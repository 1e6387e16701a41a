package org.neckar.hal.coordinate;

/** Selection of the bias sources of all synapses. */
public record SynapseBiasSelectionOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
