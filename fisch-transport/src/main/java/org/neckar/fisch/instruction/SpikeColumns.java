package org.neckar.fisch.instruction;

/** Spikes from the chip in order of arrival, as columns. Not thread-safe. */
public final class SpikeColumns extends EventColumns {
    SpikeColumns() {}

    /** Label of a spike, 0..65535. */
    public int label(int position) {
        return payload(position);
    }

    /** A spike as the field writes it. */
    public String text(int position) {
        return "SpikeFromChip(SpikeLabel(%d), %s)".formatted(label(position), times(position));
    }
}
