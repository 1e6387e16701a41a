package org.neckar.hal.unit;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * A time or a duration in cycles of the FPGA clock: 125 MHz, 8 ns each. Waits, time stamps and program positions are
 * counted in it. Source: playback timer of the FPGA.
 *
 * @param count number of cycles, 0 or more
 */
public record FpgaCycles(long count) implements Comparable<FpgaCycles> {
    /** Length of one cycle. */
    public static final int NANOSECONDS_PER_CYCLE = 8;

    /** Cycles in a microsecond. */
    public static final int PER_MICROSECOND = 1000 / NANOSECONDS_PER_CYCLE;

    /** No time at all. */
    public static final FpgaCycles ZERO = new FpgaCycles(0);

    private static final double MAX_MICROSECONDS = (double) Long.MAX_VALUE / PER_MICROSECOND;

    /** Refuses negative counts. */
    public FpgaCycles {
        if (count < 0) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "FpgaCycles(%d): negative (allowed 0..%d)".formatted(count, Long.MAX_VALUE));
        }
    }

    /** The whole cycles nearest to a time. */
    public static FpgaCycles ofMicroseconds(double microseconds) {
        if (!(microseconds >= 0 && microseconds < MAX_MICROSECONDS)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "FpgaCycles: %s us is out of range (allowed 0..%s)".formatted(microseconds, MAX_MICROSECONDS));
        }
        return new FpgaCycles(Math.round(microseconds * PER_MICROSECOND));
    }

    /** The time in microseconds. */
    public double microseconds() {
        return (double) count / PER_MICROSECOND;
    }

    /** The sum. */
    public FpgaCycles plus(FpgaCycles other) {
        return new FpgaCycles(Math.addExact(count, other.count));
    }

    /** The difference; refuses a later {@code other}. */
    public FpgaCycles minus(FpgaCycles other) {
        return new FpgaCycles(count - other.count);
    }

    @Override
    public int compareTo(FpgaCycles other) {
        return Long.compare(count, other.count);
    }

    @Override
    public String toString() {
        return count + " cycles";
    }
}
