package org.neckar.hal.coordinate;

/** Marker in the response stream. */
public record NullPayloadReadableOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
