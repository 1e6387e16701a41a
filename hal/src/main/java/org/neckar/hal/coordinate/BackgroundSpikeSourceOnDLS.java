package org.neckar.hal.coordinate;

/**
 * Generator of background events; source i feeds PADI bus i.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record BackgroundSpikeSourceOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public BackgroundSpikeSourceOnDLS {
        CoordinateType.check(BackgroundSpikeSourceOnDLS.class, toEnum);
    }

    /** Crossbar input it is connected to. */
    public CrossbarInputOnDLS toCrossbarInputOnDLS() {
        return new CrossbarInputOnDLS(toEnum + 12);
    }

    /** PADI bus it can reach. */
    public PADIBusOnDLS toPADIBusOnDLS() {
        return new PADIBusOnDLS(toEnum);
    }

    /** Output to the FPGA it can reach. */
    public CrossbarL2OutputOnDLS toCrossbarL2OutputOnDLS() {
        return new CrossbarL2OutputOnDLS(toEnum % CrossbarL2OutputOnDLS.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
