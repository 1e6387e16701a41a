package org.neckar.hal.coordinate;

/**
 * Output of the event switch whose source can be chosen.
 *
 * @param toEnum 0 to executor, 1 to asic, 2 to external
 */
@Range(max = 2)
public record EventSwitchSourceOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 3;

    /** To the playback executor. */
    public static final EventSwitchSourceOnFPGA TO_EXECUTOR = new EventSwitchSourceOnFPGA(0);

    /** To the chip. */
    public static final EventSwitchSourceOnFPGA TO_ASIC = new EventSwitchSourceOnFPGA(1);

    /** To other FPGAs. */
    public static final EventSwitchSourceOnFPGA TO_EXTERNAL = new EventSwitchSourceOnFPGA(2);

    /** Checks the range. */
    public EventSwitchSourceOnFPGA {
        CoordinateType.check(EventSwitchSourceOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
