package org.neckar.chipmodel.event;

/** Receives the events that leave the chip, in the order of their cycles. */
public interface ChipEventSink {
    /**
     * A spike leaves the chip.
     *
     * @param cycle chip clock cycle
     * @param label 16 bits, SPL1 address above
     */
    void spike(long cycle, int label);

    /**
     * An MADC sample leaves the chip.
     *
     * @param cycle chip clock cycle
     * @param field value in bits 9 to 0, channel in bit 10
     */
    void sample(long cycle, int field);
}
