package org.neckar.hal.coordinate;

/**
 * System time that the event switch offers to be read.
 *
 * @param toEnum 0 systime offset, 1 global systime, 2 last global systime
 */
@Range(max = 2)
public record EventSwitchReadoutOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 3;

    /** Offset between the system time of the chip and the global one. */
    public static final EventSwitchReadoutOnFPGA SYSTIME_OFFSET = new EventSwitchReadoutOnFPGA(0);

    /** Global system time. */
    public static final EventSwitchReadoutOnFPGA GLOBAL_SYSTIME = new EventSwitchReadoutOnFPGA(1);

    /** Global system time at the last event. */
    public static final EventSwitchReadoutOnFPGA LAST_GLOBAL_SYSTIME = new EventSwitchReadoutOnFPGA(2);

    /** Checks the range. */
    public EventSwitchReadoutOnFPGA {
        CoordinateType.check(EventSwitchReadoutOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
