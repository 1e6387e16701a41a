package org.neckar.hal.coordinate;

/** Register and value a polling block waits for. */
public record PollingOmnibusBlockConfigOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
