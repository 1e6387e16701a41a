package org.neckar.chipmodel.exchange;

/** Takes events on their way to the chip. */
@FunctionalInterface
public interface ChipInput {
    /**
     * Sends an event to the chip.
     *
     * @param cycle FPGA cycle; does not decrease from one source, but may from one source to another
     * @param label 16 bits
     */
    void send(long cycle, int label);
}
