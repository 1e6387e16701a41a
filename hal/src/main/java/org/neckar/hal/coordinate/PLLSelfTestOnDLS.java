package org.neckar.hal.coordinate;

/** Self test of the PLL. */
public record PLLSelfTestOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
