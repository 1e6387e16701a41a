package org.neckar.hal.coordinate;

/** Table of labels coming from other FPGAs. */
public record InputRoutingTableOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
