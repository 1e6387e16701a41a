package org.neckar.hal.coordinate;

/** Table of labels going to other FPGAs. */
public record OutputRoutingTableOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
