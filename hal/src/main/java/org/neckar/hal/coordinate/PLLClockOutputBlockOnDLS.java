package org.neckar.hal.coordinate;

/** Clock outputs of the PLL. */
public record PLLClockOutputBlockOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
