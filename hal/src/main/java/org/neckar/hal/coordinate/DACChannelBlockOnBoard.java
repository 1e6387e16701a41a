package org.neckar.hal.coordinate;

/** All channels of the DACs of the xBoard as a whole. */
public record DACChannelBlockOnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
