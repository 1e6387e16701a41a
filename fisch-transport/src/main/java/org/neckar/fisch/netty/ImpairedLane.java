package org.neckar.fisch.netty;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/**
 * One direction of a bad network: datagrams go in and come out late, twice, in another order or not at all. Time comes
 * in as an argument and chance from a seed, so the same datagrams at the same times suffer the same. All memory is
 * taken at the beginning; beyond {@link #DATAGRAMS} in flight datagrams are lost, as in a full router.
 */
final class ImpairedLane {
    /** Datagrams in flight. */
    static final int DATAGRAMS = 4096;

    private static final int ACK_BYTES = 4;
    private static final int SLOT_BYTES = 1536;
    /** A datagram to be overtaken waits no longer than this for those that overtake it. */
    private static final long LONGEST_HOLD_NS = 1_000_000;

    private final Impairment impairment;
    private final SplittableRandom random;
    private final ByteBuffer memory = ByteBuffer.allocateDirect(DATAGRAMS * SLOT_BYTES);
    private final int[] lengths = new int[DATAGRAMS];
    private final long[] dueNs = new long[DATAGRAMS];
    private final long[] order = new long[DATAGRAMS];
    /** A datagram leaves at the latest when this many have come in. */
    private final long[] overtakenAt = new long[DATAGRAMS];

    private final int[] free = new int[DATAGRAMS];
    /** Slots in flight: a binary heap by due time, then by order. */
    private final int[] heap = new int[DATAGRAMS];

    private final int[] held = new int[Impairment.REORDER_DEPTH];
    private int frees = DATAGRAMS;
    private int inFlight;
    private int holding;
    private long arrived;
    private long lost;

    ImpairedLane(Impairment impairment, long seed) {
        this.impairment = impairment;
        random = new SplittableRandom(seed);
        for (int i = 0; i < DATAGRAMS; i++) {
            free[i] = i;
        }
    }

    /** Takes a copy of the bytes between position and limit. */
    void put(ByteBuffer datagram, long nowNs) {
        arrived++;
        releaseOvertaken(nowNs);
        int length = datagram.remaining();
        boolean vanishes = random.nextDouble() < impairment.loss()
                || (length == ACK_BYTES && random.nextDouble() < impairment.ackLoss())
                || length > SLOT_BYTES;
        if (vanishes) {
            lost++;
            return;
        }
        accept(datagram, nowNs);
        if (random.nextDouble() < impairment.duplicate()) {
            accept(datagram, nowNs);
        }
    }

    private void accept(ByteBuffer datagram, long nowNs) {
        if (frees == 0) {
            lost++;
            return;
        }
        int slot = free[--frees];
        lengths[slot] = datagram.remaining();
        memory.put(slot * SLOT_BYTES, datagram, datagram.position(), datagram.remaining());
        long spreadNs = impairment.maxDelayNs() - impairment.delayNs();
        dueNs[slot] = nowNs + impairment.delayNs() + (spreadNs == 0 ? 0 : random.nextLong(spreadNs + 1));
        order[slot] = arrived;
        if (holding < held.length && random.nextDouble() < impairment.reorder()) {
            overtakenAt[slot] = arrived + 1 + random.nextInt(Impairment.REORDER_DEPTH);
            dueNs[slot] += LONGEST_HOLD_NS;
            held[holding++] = slot;
        }
        push(slot);
    }

    /** Lets those go that enough later datagrams have overtaken. */
    private void releaseOvertaken(long nowNs) {
        int kept = 0;
        boolean moved = false;
        for (int i = 0; i < holding; i++) {
            int slot = held[i];
            if (overtakenAt[slot] > arrived) {
                held[kept++] = slot;
            } else {
                dueNs[slot] = Math.min(dueNs[slot], nowNs);
                order[slot] = arrived;
                moved = true;
            }
        }
        holding = kept;
        if (moved) {
            for (int at = inFlight / 2 - 1; at >= 0; at--) {
                sink(at);
            }
        }
    }

    /**
     * Hands out the next datagram that is due.
     *
     * @param into filled from position 0, limit behind the last byte
     * @return false when none is due
     */
    boolean poll(ByteBuffer into, long nowNs) {
        if (inFlight == 0 || dueNs[heap[0]] > nowNs) {
            return false;
        }
        int slot = heap[0];
        heap[0] = heap[--inFlight];
        sink(0);
        stopHolding(slot);
        into.clear();
        into.put(0, memory, slot * SLOT_BYTES, lengths[slot]).limit(lengths[slot]);
        free[frees++] = slot;
        return true;
    }

    private void stopHolding(int slot) {
        for (int i = 0; i < holding; i++) {
            if (held[i] == slot) {
                held[i] = held[--holding];
                return;
            }
        }
    }

    /** When the next datagram is due, {@link UdpSocket#NEVER} when none is in flight. */
    long nextDueNs() {
        return inFlight == 0 ? UdpSocket.NEVER : dueNs[heap[0]];
    }

    /** Datagrams that vanished. */
    long lost() {
        return lost;
    }

    /** Forgets what is in flight. */
    void clear() {
        while (inFlight > 0) {
            free[frees++] = heap[--inFlight];
        }
        holding = 0;
    }

    private void push(int slot) {
        int at = inFlight++;
        while (at > 0 && isBefore(slot, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = slot;
    }

    private void sink(int from) {
        int slot = heap[from];
        int at = from;
        while (true) {
            int child = 2 * at + 1;
            if (child >= inFlight) {
                break;
            }
            if (child + 1 < inFlight && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], slot)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = slot;
    }

    private boolean isBefore(int one, int other) {
        return dueNs[one] < dueNs[other] || (dueNs[one] == dueNs[other] && order[one] < order[other]);
    }
}
