package org.neckar.hal.coordinate;

/** Control of the fast ADC. */
public record MADCControlOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
