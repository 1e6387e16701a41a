package org.neckar.hal.coordinate;

/**
 * Readout multiplexer, also the channel of the MADC.
 *
 * @param toEnum 0..1
 */
@Range(max = 1)
public record SourceMultiplexerOnReadoutSourceSelection(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public SourceMultiplexerOnReadoutSourceSelection {
        CoordinateType.check(SourceMultiplexerOnReadoutSourceSelection.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
