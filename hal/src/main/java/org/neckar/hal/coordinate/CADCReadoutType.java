package org.neckar.hal.coordinate;

/**
 * Whether reading starts a conversion.
 *
 * @param toEnum 0 trigger a conversion, 1 return the sample taken by the last trigger
 */
@Range(max = 1)
public record CADCReadoutType(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Convert, then return the sample. */
    public static final CADCReadoutType TRIGGER_READ = new CADCReadoutType(0);

    /** Return what the last trigger left in the buffer. */
    public static final CADCReadoutType BUFFERED = new CADCReadoutType(1);

    /** Checks the range. */
    public CADCReadoutType {
        CoordinateType.check(CADCReadoutType.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
