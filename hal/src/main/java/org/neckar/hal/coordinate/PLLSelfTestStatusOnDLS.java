package org.neckar.hal.coordinate;

/** Result of the PLL self test. */
public record PLLSelfTestStatusOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
