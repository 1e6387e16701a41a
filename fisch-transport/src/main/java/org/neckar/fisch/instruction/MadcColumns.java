package org.neckar.fisch.instruction;

/** Samples of the MADC in order of arrival, as columns. Not thread-safe. */
public final class MadcColumns extends EventColumns {
    MadcColumns() {}

    /** Value of a sample, 0..1023. */
    public int value(int position) {
        return payload(position) & 0x3ff;
    }

    /** Input of the readout multiplexer a sample belongs to, 0 or 1. */
    public int channel(int position) {
        return payload(position) >>> 10 & 1;
    }

    /** A sample as the field writes it. */
    public String text(int position) {
        return "MADCSampleFromChip(Value(%d), Channel(%d), %s)"
                .formatted(value(position), channel(position), times(position));
    }
}
