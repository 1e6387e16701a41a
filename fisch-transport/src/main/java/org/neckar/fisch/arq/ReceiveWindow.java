package org.neckar.fisch.arq;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Frames that have arrived, in whatever order, until their words are taken in order.
 *
 * <p>Frames are counted from 0; frame <em>n</em> has slot <em>n</em> mod 256:
 *
 * <pre>
 *        taken                control              expected
 *  handed out | UT words, to be taken | to be looked at | window of 128 frames, some here already
 * </pre>
 *
 * <p>Control frames are looked at before the words in front of them are taken, so that a program which takes nothing
 * does not hold them up.
 */
final class ReceiveWindow {
    /** What became of a frame. */
    enum Fate {
        /** It is the next one; it and those behind it that were here are in order now. */
        IN_ORDER,
        /** It is kept until those before it arrive. */
        OUT_OF_ORDER,
        /** It was here before. */
        DUPLICATE,
        /** Its number is neither in the window nor one that was. */
        OUT_OF_WINDOW,
        /** There is no room before words are taken. */
        NO_ROOM
    }

    private static final int SLOTS = ArqProtocol.SEQUENCE_NUMBERS;
    private static final int MASK = SLOTS - 1;
    private static final int STRIDE = ArqProtocol.MAX_WORDS;

    private final long[] payload = new long[SLOTS * STRIDE];
    private final int[] words = new int[SLOTS];
    private final PacketType[] types = new PacketType[SLOTS];
    private final boolean[] present = new boolean[SLOTS];

    private long taken;
    private long control;
    private long expected;
    /** Words of frame {@link #taken} that are handed out. */
    private int takenWords;
    /** UT words before {@link #control} that are not handed out. */
    private int available;

    /** Forgets everything; the next frame has number 0. */
    void reset() {
        Arrays.fill(present, false);
        taken = 0;
        control = 0;
        expected = 0;
        takenWords = 0;
        available = 0;
    }

    /** Number of the last frame in order; 255 before the first. */
    int acknowledgement() {
        return (int) (expected - 1) & MASK;
    }

    /** Whether no frame has arrived in order. */
    boolean isFresh() {
        return expected == 0;
    }

    /** Number of frames that have arrived in order. */
    long inOrder() {
        return expected;
    }

    /** Takes a frame at the position of a buffer. */
    Fate onFrame(ByteBuffer datagram, int sequence, PacketType type, int count) {
        int distance = (sequence - (int) expected) & MASK;
        if (distance >= ArqProtocol.WINDOW) {
            return SLOTS - distance <= expected ? Fate.DUPLICATE : Fate.OUT_OF_WINDOW;
        }
        if (present[sequence]) {
            return Fate.DUPLICATE;
        }
        if (expected + distance - taken >= SLOTS) {
            return Fate.NO_ROOM;
        }
        Frame.readPayload(datagram, payload, sequence * STRIDE, count);
        words[sequence] = count;
        types[sequence] = type;
        present[sequence] = true;
        if (distance > 0) {
            return Fate.OUT_OF_ORDER;
        }
        advance();
        return Fate.IN_ORDER;
    }

    private void advance() {
        int slot = slot(expected);
        while (present[slot]) {
            present[slot] = false;
            expected++;
            slot = slot(expected);
        }
    }

    /** Slot of the next frame in order that is no UT frame and was not looked at, or -1. */
    int nextControl() {
        while (control < expected) {
            int slot = slot(control);
            if (types[slot] != PacketType.UT) {
                return slot;
            }
            available += words[slot];
            control++;
        }
        return -1;
    }

    /** The control frame of {@link #nextControl} is done with. */
    void endControl() {
        control++;
        skipControl();
    }

    private void skipControl() {
        while (taken < control && types[slot(taken)] != PacketType.UT) {
            taken++;
        }
    }

    PacketType type(int slot) {
        return types[slot];
    }

    int words(int slot) {
        return words[slot];
    }

    /** Position of the words of a slot in {@link #payload}. */
    int offset(int slot) {
        return slot * STRIDE;
    }

    long[] payload() {
        return payload;
    }

    /** UT words that {@link #take} would hand out. */
    int available() {
        return available;
    }

    /** Hands out UT words. */
    int take(long[] into, int from, int max) {
        int done = 0;
        while (done < max && available > 0) {
            int slot = slot(taken);
            int part = Math.min(max - done, words[slot] - takenWords);
            System.arraycopy(payload, slot * STRIDE + takenWords, into, from + done, part);
            takenWords += part;
            available -= part;
            done += part;
            if (takenWords == words[slot]) {
                takenWords = 0;
                taken++;
                skipControl();
            }
        }
        return done;
    }

    private static int slot(long frame) {
        return (int) frame & MASK;
    }
}
