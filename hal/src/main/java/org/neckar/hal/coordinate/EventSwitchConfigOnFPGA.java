package org.neckar.hal.coordinate;

/** Configuration of the event switch, which chooses where events of the FPGA come from. */
public record EventSwitchConfigOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
