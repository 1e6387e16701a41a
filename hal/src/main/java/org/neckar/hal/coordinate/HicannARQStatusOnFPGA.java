package org.neckar.hal.coordinate;

/** Word counters of the reliable link between FPGA and chip. */
public record HicannARQStatusOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
