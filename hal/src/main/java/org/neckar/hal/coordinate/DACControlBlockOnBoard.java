package org.neckar.hal.coordinate;

/** The power of all channels of the DACs of the xBoard as a whole. */
public record DACControlBlockOnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
