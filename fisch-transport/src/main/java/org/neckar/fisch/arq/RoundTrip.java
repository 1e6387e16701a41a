package org.neckar.fisch.arq;

/**
 * What is known of the way to the peer and back: the usual time, its spread, and how long a datagram can stay behind.
 *
 * <p>The retransmission timeout is the smoothed round trip plus four times its mean deviation, between
 * {@value #MIN_TIMEOUT_NS} ns and {@value #MAX_TIMEOUT_NS} ns, doubled for each timeout in a row.
 */
final class RoundTrip {
    /** Half of the time in which 128 frames pass at 125 MB/s; the fixed timeout of the field's host software. */
    static final long FIRST_TIMEOUT_NS = 756_000;

    static final long MIN_TIMEOUT_NS = 500_000;
    static final long MAX_TIMEOUT_NS = 12_000_000;

    /** Delay of a datagram that was taken for lost, at most, where nothing else is known of delays. */
    private static final long LATE_NS = 1_000_000;

    /** No network keeps a datagram longer than that. */
    private static final long LONGEST_NS = 50_000_000;

    /** How long the order of datagrams stays suspect after one was seen overtaking another. */
    private static final long SUSPICION_NS = 1_000_000_000;

    private long smoothed;
    private long deviation;
    private long shortest;
    private long longest;
    private long timeout;
    private int backoff;
    private boolean overtaken;
    private long overtakenNs;

    RoundTrip() {
        reset();
    }

    void reset() {
        smoothed = 0;
        deviation = 0;
        shortest = Long.MAX_VALUE;
        longest = 0;
        timeout = FIRST_TIMEOUT_NS;
        backoff = 0;
        overtaken = false;
    }

    /** A frame that was sent once has been acknowledged. */
    void onSample(long ns) {
        if (smoothed == 0) {
            smoothed = ns;
            deviation = ns / 2;
        } else {
            deviation += (Math.abs(ns - smoothed) - deviation) / 4;
            smoothed += (ns - smoothed) / 8;
        }
        shortest = Math.min(shortest, ns);
        longest = Math.max(ns, longest - longest / 512);
        timeout = Math.clamp(expected(), MIN_TIMEOUT_NS, MAX_TIMEOUT_NS);
    }

    /** Time after which an answer is later than usual. */
    long expected() {
        return smoothed + 4 * deviation;
    }

    /** The shortest round trip so far. */
    long shortest() {
        return shortest;
    }

    long timeout() {
        return Math.min(timeout << backoff, MAX_TIMEOUT_NS);
    }

    void onTimeout() {
        backoff = Math.min(backoff + 1, 5);
    }

    void onProgress() {
        backoff = 0;
    }

    /** Whether the last frame that was sent has timed out. */
    boolean isWaitingInVain() {
        return backoff > 0;
    }

    /** A datagram has arrived after later ones, an acknowledgement that long after the frame that it names. */
    void onOvertaken(long afterNs, long nowNs) {
        longest = Math.max(longest, Math.min(afterNs, LONGEST_NS));
        overtaken = true;
        overtakenNs = nowNs;
    }

    /**
     * How long a copy of a frame may still arrive after it was sent although later ones have arrived; 0 on a path that
     * seems to keep the order.
     *
     * @param sentAgain whether the frame was sent more than once; what was taken for lost may only be late
     */
    long lifetime(boolean sentAgain, long nowNs) {
        if (overtaken && nowNs - overtakenNs > SUSPICION_NS) {
            overtaken = false;
        }
        if (overtaken) {
            return Math.max(LATE_NS, longest + longest / 4);
        }
        return sentAgain ? LATE_NS : 0;
    }
}
