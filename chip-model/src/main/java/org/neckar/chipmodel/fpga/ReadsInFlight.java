package org.neckar.chipmodel.fpga;

/** When the last reads are answered: no more than {@link FpgaTiming#READS_IN_FLIGHT} may be under way. */
final class ReadsInFlight {
    private final long[] ready = new long[FpgaTiming.READS_IN_FLIGHT];
    private int next;

    /** A read is answered at a cycle. */
    void add(long answered) {
        ready[next] = answered;
        next = (next + 1) % ready.length;
    }

    /** First cycle at which a further read may begin. */
    long free() {
        return ready[next];
    }

    /** Number of reads that are not answered at a cycle. */
    int count(long now) {
        int count = 0;
        for (long cycle : ready) {
            count += cycle > now ? 1 : 0;
        }
        return count;
    }
}
