package org.neckar.fisch.instruction;

/**
 * The FPGA gave up on a blocking instruction; what followed was not executed as programmed. Source: timeout
 * notification of the BrainScaleS-2 FPGA (hxcomm).
 *
 * @param state the 45 bits as received
 * @param fpgaTime FPGA cycles, 43 bits
 */
public record TimeoutNotification(long state, long fpgaTime) {
    /** Largest value of {@link #traceStall()}. */
    public static final int MAX_TRACE_STALL = 96;
    /** Largest value of {@link #omnibusReadsInFlight()}. */
    public static final int MAX_OMNIBUS_READS_IN_FLIGHT = 52;

    /** Number of the instruction that blocked, 0..2^32-1, counted from the begin of the execution. */
    public long instruction() {
        return state & 0xffff_ffffL;
    }

    /** Occupied places of the trace memory. */
    public int traceStall() {
        return (int) (state >>> 32) & 0x7f;
    }

    /** Omnibus reads that have been sent and not answered. */
    public int omnibusReadsInFlight() {
        return (int) (state >>> 39) & 0x3f;
    }
}
