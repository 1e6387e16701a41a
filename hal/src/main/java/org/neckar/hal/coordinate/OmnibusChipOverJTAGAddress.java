package org.neckar.hal.coordinate;

/**
 * Word address of the chip omnibus reached through JTAG.
 *
 * @param index 0..0xffffffff
 */
@Range(max = 0xffffffffL)
public record OmnibusChipOverJTAGAddress(long index) implements WideCoordinate {
    /** Checks the range. */
    public OmnibusChipOverJTAGAddress {
        CoordinateType.check(OmnibusChipOverJTAGAddress.class, index);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
