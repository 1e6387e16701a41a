package org.neckar.hal.coordinate;

/**
 * Configuration of a link transceiver on the chip side.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record PhyConfigChipOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public PhyConfigChipOnDLS {
        CoordinateType.check(PhyConfigChipOnDLS.class, toEnum);
    }

    /** The register; its order is reversed. */
    public JTAGPhyRegisterOnDLS toJTAGPhyRegisterOnDLS() {
        return new JTAGPhyRegisterOnDLS(7 - toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
