package org.neckar.fisch.arq;

/**
 * What is known of the way to the peer and back: the usual time, its spread, and how long a datagram can stay behind.
 *
 * <p>The retransmission timeout is the smoothed round trip plus four times its mean deviation, between
 * {@value #MIN_TIMEOUT_NS} ns and {@value #MAX_TIMEOUT_NS} ns, doubled for each timeout in a row: up to twice itself,
 * or {@value #LONGEST_PAUSE_NS} ns if that is more, so that a peer is found soon after a stall. As long as nothing is
 * known of the path the pauses grow to {@value #LONGEST_FIRST_PAUSE_NS} ns, since the path may be a long one.
 */
final class RoundTrip {
    /** Half of the time in which 128 frames pass at 125 MB/s; the fixed timeout of the field's host software. */
    static final long FIRST_TIMEOUT_NS = 756_000;

    static final long MIN_TIMEOUT_NS = 500_000;
    static final long MAX_TIMEOUT_NS = 2_000_000_000;
    static final long LONGEST_PAUSE_NS = 12_000_000;
    static final long LONGEST_FIRST_PAUSE_NS = 200_000_000;

    /** {@link #LONGEST_FIRST_PAUSE_NS} is reached by then. */
    private static final int MAX_BACKOFF = 9;

    /** Delay of a datagram that was taken for lost, at most, where nothing else is known of delays. */
    private static final long LATE_NS = 1_000_000;

    /** No network keeps a datagram longer than that, or than two round trips. */
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
    void onSample(long measuredNs) {
        // An end that was stopped for a while finds old answers when it goes on.
        long ns = Math.min(measuredNs, MAX_TIMEOUT_NS);
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

    /** Whether any frame has been acknowledged. */
    boolean isMeasured() {
        return shortest != Long.MAX_VALUE;
    }

    long timeout() {
        long longest = isMeasured() ? Math.max(2 * timeout, LONGEST_PAUSE_NS) : LONGEST_FIRST_PAUSE_NS;
        return Math.min(timeout << backoff, longest);
    }

    void onTimeout() {
        backoff = Math.min(backoff + 1, MAX_BACKOFF);
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
        longest = Math.max(longest, Math.min(afterNs, Math.max(LONGEST_NS, 2 * smoothed)));
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
