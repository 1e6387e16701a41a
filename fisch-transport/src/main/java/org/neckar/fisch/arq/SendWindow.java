package org.neckar.fisch.arq;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Frames that are being filled, wait or are under way, and the decision which of them goes out next.
 *
 * <p>Frames are counted from 0; frame <em>n</em> has sequence number and slot <em>n</em> mod 256:
 *
 * <pre>
 *     base          next           end
 *  acked | under way | filled, wait | being filled, then free
 * </pre>
 *
 * <p>A lost frame is found in three ways: the peer repeats an acknowledgement because later frames arrived; an
 * acknowledgement that ends a gap shows the next one; or nothing comes for the retransmission timeout. Only the lowest
 * frame is sent again, since the peer may hold those above it.
 *
 * <p>The protocol has 256 numbers, so a copy of a frame, or of an acknowledgement, that is overtaken by 128 frames
 * would be taken for a new one. On a path where datagrams overtake each other, a number is therefore given out only
 * after the copies of {@value #QUARANTINE} frames before have had time to arrive.
 */
final class SendWindow {
    static final int SLOTS = ArqProtocol.SEQUENCE_NUMBERS;
    /** Slots that only control frames may use, so that a probe is answered although the program sends at full rate. */
    static final int RESERVED = 8;

    private static final int MASK = SLOTS - 1;
    private static final int STRIDE = ArqProtocol.MAX_WORDS;
    private static final int REPEATS_OF_A_GAP = 3;
    private static final int QUARANTINE = ArqProtocol.WINDOW - 2;
    private static final long NEVER = Long.MIN_VALUE / 2;
    private static final long NONE = -1;

    private final ArqCounters counters;
    private final RoundTrip roundTrip = new RoundTrip();
    private final CongestionWindow congestion = new CongestionWindow();
    private final long[] payload = new long[SLOTS * STRIDE];
    private final int[] words = new int[SLOTS];
    private final PacketType[] types = new PacketType[SLOTS];
    private final long[] sentNs = new long[SLOTS];
    private final int[] transmissions = new int[SLOTS];

    private long base;
    private long next;
    private long end;
    private int filled;
    private int repeats;
    private boolean recovering;
    private long recoveryEnd;
    private long lost;
    private long progressNs;
    private long firstSentNs;
    private long silentSinceNs;

    SendWindow(ArqCounters counters) {
        this.counters = counters;
        reset();
    }

    /** Forgets everything; the next frame has number 0. */
    void reset() {
        Arrays.fill(sentNs, NEVER);
        roundTrip.reset();
        congestion.reset();
        base = 0;
        next = 0;
        end = 0;
        filled = 0;
        repeats = 0;
        recovering = false;
        lost = NONE;
        progressNs = NEVER;
        firstSentNs = NEVER;
        silentSinceNs = NEVER;
    }

    /** Lets everything that was sent and not acknowledged go out once more, as if for the first time. */
    void rewind() {
        next = base;
        repeats = 0;
        recovering = false;
        lost = NONE;
    }

    /** Takes words of UT messages, as many as there is room for. */
    int offer(long[] source, int from, int count) {
        int left = count;
        while (left > 0 && end - base < SLOTS - RESERVED) {
            int part = Math.min(left, STRIDE - filled);
            System.arraycopy(source, from + count - left, payload, slot(end) * STRIDE + filled, part);
            filled += part;
            left -= part;
            if (filled == STRIDE) {
                flush();
            }
        }
        return count - left;
    }

    /** Words that {@link #offer} takes. */
    int room() {
        return (int) Math.max(0, SLOTS - RESERVED - (end - base)) * STRIDE - filled;
    }

    /** Lets the frame that is being filled go. */
    void flush() {
        if (filled > 0) {
            close(PacketType.UT, filled);
            filled = 0;
        }
    }

    /** Whether {@link #append} has room. */
    boolean canAppend() {
        return end - base < (filled > 0 ? SLOTS - 1 : SLOTS);
    }

    /** Adds a frame of its own. */
    void append(PacketType type, long[] source, int from, int count) {
        flush();
        System.arraycopy(source, from, payload, slot(end) * STRIDE, count);
        close(type, count);
    }

    private void close(PacketType type, int count) {
        int slot = slot(end);
        words[slot] = count;
        types[slot] = type;
        end++;
    }

    /** Whether everything that was offered or appended has been acknowledged. */
    boolean isDrained() {
        return base == end && filled == 0;
    }

    /** Whether all frames are out for the first time. */
    boolean isSent() {
        return next == end && filled == 0;
    }

    /** Frames sent and not acknowledged. */
    int outstanding() {
        return (int) (next - base);
    }

    /** Number of frames acknowledged. */
    long acknowledged() {
        return base;
    }

    /** Number of frames offered or appended, the one being filled included. */
    long begun() {
        return filled > 0 ? end + 1 : end;
    }

    /** Whether a peer of this session can name this number; one of an earlier session often cannot. */
    boolean canBeAcknowledged(int acknowledgement) {
        return next >= SLOTS || acknowledgement < next || (base == 0 && acknowledgement == MASK);
    }

    /** How often the lowest frame under way was sent since the last sign of life; one sign counts as a second time. */
    int transmissionsOfLowest() {
        return outstanding() == 0 ? 0 : transmissions[slot(base)];
    }

    /** Sequence number of the lowest frame that is not acknowledged. */
    int lowest() {
        return slot(base);
    }

    /** Whether the lowest frame under way was not acknowledged in time. */
    boolean isOverdue(long nowNs) {
        return outstanding() > 0 && nowNs - timeoutNs() >= 0;
    }

    /** How long the peer has been silent although it owes an acknowledgement. */
    long silenceNs(long nowNs) {
        return outstanding() == 0 ? 0 : nowNs - silentSinceNs;
    }

    /** The peer lives, whatever it said. */
    void onSignOfLife(long nowNs) {
        silentSinceNs = nowNs;
        if (outstanding() > 0) {
            int slot = slot(base);
            // Twice stays twice: a frame sent again gives no round trip.
            transmissions[slot] = Math.min(transmissions[slot], 2);
        }
    }

    /**
     * @param bare the datagram held nothing else; data frames repeat an acknowledgement without meaning anything by it
     */
    void onAcknowledgement(int acknowledgement, boolean bare, long nowNs) {
        int distance = (acknowledgement - (int) base) & MASK;
        if (distance < outstanding()) {
            onProgress(base + distance, nowNs);
        } else if (distance != MASK) {
            counters.increment(ArqCounter.STALE_ACKS);
            // What it names was sent at least that long ago; its slot is not in use again yet.
            roundTrip.onOvertaken(nowNs - sentNs[acknowledgement], nowNs);
        } else if (bare && outstanding() > 0) {
            onRepeat(nowNs);
        }
    }

    private void onProgress(long last, long nowNs) {
        int lowest = slot(base);
        int highest = slot(last);
        if (!roundTrip.isMeasured()) {
            // The first frames may have been sent many times before a distant peer could answer. Its time is this at
            // most; without it each later frame would be sent too often to give a time.
            roundTrip.onSample(nowNs - firstSentNs);
        } else if (!recovering && transmissions[highest] == 1) {
            roundTrip.onSample(nowNs - sentNs[highest]);
        }
        boolean inVain = recovering
                && transmissions[lowest] == 2
                && nowNs - sentNs[lowest] < roundTrip.shortest() / 2
                && roundTrip.shortest() != Long.MAX_VALUE;
        if (inVain || (repeats > 0 && transmissions[lowest] == 1)) {
            roundTrip.onOvertaken(nowNs - sentNs[lowest], nowNs);
        }
        int acknowledged = (int) (last + 1 - base);
        base = last + 1;
        repeats = 0;
        lost = NONE;
        progressNs = nowNs;
        roundTrip.onProgress();
        if (recovering && (inVain || base > recoveryEnd)) {
            recovering = false;
        }
        if (recovering) {
            if (nowNs - sentNs[slot(base)] >= roundTrip.shortest()) {
                lost = base;
            }
        } else {
            congestion.onAcknowledged(acknowledged);
        }
    }

    private void onRepeat(long nowNs) {
        repeats++;
        if (roundTrip.isWaitingInVain()) {
            // The peer lives but did not take the frame; it may have room now.
            lost = base;
            roundTrip.onProgress();
        } else if (recovering) {
            if (nowNs - sentNs[slot(base)] > roundTrip.expected()) {
                lost = base;
            }
        } else if (repeats == REPEATS_OF_A_GAP) {
            recovering = true;
            recoveryEnd = next - 1;
            lost = base;
            congestion.onLoss();
        }
    }

    /**
     * Writes the frame that is due, if there is one.
     *
     * @return whether a frame was written
     */
    boolean transmit(ByteBuffer into, int acknowledgement, long nowNs) {
        long frame;
        if (lost != NONE) {
            frame = lost;
            lost = NONE;
            counters.increment(ArqCounter.FAST_RETRANSMISSIONS);
        } else if (isOverdue(nowNs)) {
            frame = base;
            recovering = true;
            recoveryEnd = next - 1;
            repeats = 0;
            if (!roundTrip.isWaitingInVain()) {
                congestion.onTimeout();
            }
            roundTrip.onTimeout();
            counters.increment(ArqCounter.TIMEOUT_RETRANSMISSIONS);
        } else if (mayBegin() && nowNs - releaseNs(nowNs) >= 0) {
            if (outstanding() == 0) {
                silentSinceNs = nowNs;
            }
            frame = next++;
            transmissions[slot(frame)] = 0;
            counters.increment(ArqCounter.FRAMES_SENT);
            counters.add(ArqCounter.WORDS_SENT, words[slot(frame)]);
        } else {
            return false;
        }
        write(frame, into, acknowledgement, nowNs);
        return true;
    }

    private void write(long frame, ByteBuffer into, int acknowledgement, long nowNs) {
        int slot = slot(frame);
        Frame.writeHeader(into, acknowledgement, slot, types[slot].code(), words[slot]);
        Frame.writePayload(into, payload, slot * STRIDE, words[slot]);
        sentNs[slot] = nowNs;
        firstSentNs = firstSentNs == NEVER ? nowNs : firstSentNs;
        transmissions[slot]++;
    }

    private boolean mayBegin() {
        return next < end && outstanding() < congestion.frames();
    }

    /** When the number of the next frame may be used. */
    private long releaseNs(long nowNs) {
        if (next < QUARANTINE) {
            return nowNs;
        }
        int slot = slot(next - QUARANTINE);
        return sentNs[slot] + roundTrip.lifetime(transmissions[slot] > 1, nowNs);
    }

    private long timeoutNs() {
        return Math.max(sentNs[slot(base)], progressNs) + roundTrip.timeout();
    }

    /** When {@link #transmit} has something to do although nothing arrives. */
    long nextWakeupNs(long nowNs) {
        long wakeup = outstanding() > 0 ? timeoutNs() : Long.MAX_VALUE;
        return mayBegin() ? Math.min(wakeup, releaseNs(nowNs)) : wakeup;
    }

    private static int slot(long frame) {
        return (int) frame & MASK;
    }
}
