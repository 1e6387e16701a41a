package org.neckar.hal.coordinate;

/** Time limit of playback instructions. */
public record InstructionTimeoutConfigOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
