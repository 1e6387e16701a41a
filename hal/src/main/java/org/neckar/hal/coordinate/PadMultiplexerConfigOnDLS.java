package org.neckar.hal.coordinate;

/**
 * Multiplexer in front of an analog pad.
 *
 * @param toEnum 0..1
 */
@Range(max = 1)
public record PadMultiplexerConfigOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public PadMultiplexerConfigOnDLS {
        CoordinateType.check(PadMultiplexerConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
