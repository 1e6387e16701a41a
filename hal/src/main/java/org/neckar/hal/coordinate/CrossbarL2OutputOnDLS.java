package org.neckar.hal.coordinate;

/**
 * Crossbar output towards the FPGA.
 *
 * @param toEnum 0..3
 */
@Range(max = 3)
public record CrossbarL2OutputOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Checks the range. */
    public CrossbarL2OutputOnDLS {
        CoordinateType.check(CrossbarL2OutputOnDLS.class, toEnum);
    }

    /** The crossbar output. */
    public CrossbarOutputOnDLS toCrossbarOutputOnDLS() {
        return new CrossbarOutputOnDLS(toEnum + PADIBusOnDLS.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
