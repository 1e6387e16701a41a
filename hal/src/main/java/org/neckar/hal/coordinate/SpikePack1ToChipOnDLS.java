package org.neckar.hal.coordinate;

/** Sending of one spike in one cycle. */
public record SpikePack1ToChipOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
