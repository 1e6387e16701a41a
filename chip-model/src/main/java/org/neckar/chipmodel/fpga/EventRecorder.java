package org.neckar.chipmodel.fpga;

/**
 * Takes the events of the chip: each arrives a link delay after it left, stamped with the low eight bits of the chip's
 * own time in half FPGA cycles. While recording is off they are counted and forgotten.
 */
final class EventRecorder {
    private static final int EVENTS_KEPT = 8192;

    private final ResponseStream out;
    private boolean records;
    private long emitsUntil;
    private long zeroCycle;
    private long systimeBase;
    private long unrecorded;

    EventRecorder(ResponseStream out) {
        this.out = out;
    }

    /** Switches recording. */
    void record(boolean enabled) {
        records = enabled;
    }

    /** No response will be added before this FPGA cycle, so events up to it may leave when there are many. */
    void emitsUntil(long cycle) {
        emitsUntil = cycle;
    }

    /** The chip's system time is {@code base} FPGA cycles at this chip clock cycle. */
    void synchronised(long chipCycle, long base) {
        zeroCycle = chipCycle;
        systimeBase = base;
    }

    /** The chip's system time at its last synchronisation. */
    long systimeBase() {
        return systimeBase;
    }

    /** Events that arrived while recording was off. */
    long unrecorded() {
        return unrecorded;
    }

    /** A spike leaves the chip. */
    void spike(long cycle, int label) {
        if (accepts(cycle)) {
            out.spike(arrival(cycle), timestamp(cycle), label);
        }
    }

    /** A sample leaves the chip. */
    void sample(long cycle, int field) {
        if (accepts(cycle)) {
            out.sample(arrival(cycle), timestamp(cycle), field);
        }
    }

    private boolean accepts(long cycle) {
        if (!records) {
            unrecorded++;
            return false;
        }
        if (out.waitingEvents() >= EVENTS_KEPT) {
            out.emitUntil(Math.min(emitsUntil, arrival(cycle) - 1));
        }
        return true;
    }

    private static long arrival(long cycle) {
        return cycle / FpgaTiming.CHIP_CYCLES + FpgaTiming.LINK;
    }

    private int timestamp(long cycle) {
        return (int) (cycle - zeroCycle + FpgaTiming.CHIP_CYCLES * systimeBase) & 0xff;
    }
}
