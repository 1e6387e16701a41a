package org.neckar.hal.coordinate;

/** DAC of the jBOA board. */
public record DAC6573OnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
