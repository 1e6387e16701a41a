package org.neckar.hal.coordinate;

import java.util.Optional;

/**
 * Output of the event crossbar.
 *
 * @param toEnum 0..3 top PADI buses, 4..7 bottom PADI buses, 8..11 to the FPGA
 */
@Range(max = 11)
public record CrossbarOutputOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 12;

    /** Checks the range. */
    public CrossbarOutputOnDLS {
        CoordinateType.check(CrossbarOutputOnDLS.class, toEnum);
    }

    /** The PADI bus it feeds, if it feeds one. */
    public Optional<PADIBusOnDLS> toPADIBusOnDLS() {
        return toEnum < PADIBusOnDLS.SIZE ? Optional.of(new PADIBusOnDLS(toEnum)) : Optional.empty();
    }

    /** The channel of events to the FPGA, if it is one. */
    public Optional<CrossbarL2OutputOnDLS> toCrossbarL2OutputOnDLS() {
        return toEnum >= PADIBusOnDLS.SIZE
                ? Optional.of(new CrossbarL2OutputOnDLS(toEnum - PADIBusOnDLS.SIZE))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
