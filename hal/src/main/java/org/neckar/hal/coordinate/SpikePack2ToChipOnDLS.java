package org.neckar.hal.coordinate;

/** Sending of two spikes in one cycle. */
public record SpikePack2ToChipOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
