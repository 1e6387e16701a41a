package org.neckar.hal.coordinate;

/**
 * Neighbouring places of one type, declared by {@link Interval}, or such places inside one of several blocks.
 *
 * @param <P> the places
 */
public interface IntervalCoordinate<P extends Coordinate> extends Coordinate {
    /** The first place. */
    P toMin();

    /** The last place; the interval contains it. */
    P toMax();

    /** Number of places, at least 1. */
    default int length() {
        return toMax().toEnum() - toMin().toEnum() + 1;
    }
}
