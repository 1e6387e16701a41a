package org.neckar.hal.coordinate;

/**
 * Word address of the omnibus: bit 31 selects the FPGA, else the chip.
 *
 * @param index 0..0xffffffff
 */
@Range(max = 0xffffffffL)
public record OmnibusAddress(long index) implements WideCoordinate {
    /** Checks the range. */
    public OmnibusAddress {
        CoordinateType.check(OmnibusAddress.class, index);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
