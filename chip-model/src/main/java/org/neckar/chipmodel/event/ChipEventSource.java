package org.neckar.chipmodel.event;

/**
 * Brings events to the chip while its time runs: those that the FPGA does not know before, because they come from other
 * boards or go back to events of the chip itself.
 */
public interface ChipEventSource {
    /**
     * Shortest way, in chip clock cycles, from an event leaving the chip to an event that comes back because of it: no
     * shorter than what the chip may be ahead of the events that leave it.
     */
    int SHORTEST_ECHO = 32;

    /** Nothing comes that was not handed over before. */
    ChipEventSource NONE = new ChipEventSource() {
        @Override
        public long bring(long from, long to) {
            return to;
        }

        @Override
        public void reached(long cycle) {
            // nobody waits for it
        }

        @Override
        public boolean echoes() {
            return false;
        }
    };

    /**
     * Chip time is going to run: hands over all events that reach the chip before the cycle that is returned.
     *
     * @param from present chip clock cycle
     * @param to wanted end
     * @return how far time may run, behind {@code from} and at most to {@code to}
     */
    long bring(long from, long to);

    /** Chip time has reached a cycle, and what left the chip until then has been handed over. */
    void reached(long cycle);

    /** Whether events that leave the chip may come back to it within the time that {@link #bring} allowed. */
    boolean echoes();
}
