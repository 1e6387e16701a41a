package org.neckar.hal.coordinate;

/** All neurons of the chip. */
public record NeuronBlockOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
