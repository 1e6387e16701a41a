package org.neckar.hal.coordinate;

/** Configuration of the fast ADC. */
public record MADCConfigOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
