package org.neckar.hal.coordinate;

/** Arming of the system time correction barrier. */
public record SystimeCorrectionBarrierConfigOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
