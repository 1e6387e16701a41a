package org.neckar.fisch.arq;

/**
 * How many frames may be under way. Grows by each acknowledged frame up to a threshold, then by
 * {@value #FRAMES_PER_ROUND} per round trip. A lost frame is more often a damaged one than a sign of congestion on a
 * link that two hosts share, so that a loss takes three tenths and never goes below {@value #FLOOR} frames.
 */
final class CongestionWindow {
    private static final int START = 16;
    private static final int FLOOR = 32;
    private static final int AFTER_SILENCE = 4;
    private static final int FRAMES_PER_ROUND = 8;
    /** Parts of a frame in which the window is kept. */
    private static final int UNIT = 256;

    private int size;
    private int threshold;

    CongestionWindow() {
        reset();
    }

    void reset() {
        size = START * UNIT;
        threshold = ArqProtocol.WINDOW * UNIT;
    }

    /** Frames, 1 to {@link ArqProtocol#WINDOW}. */
    int frames() {
        return size / UNIT;
    }

    void onAcknowledged(int frames) {
        int growth = size < threshold ? frames * UNIT : frames * FRAMES_PER_ROUND * UNIT / frames();
        size = Math.min(size + growth, ArqProtocol.WINDOW * UNIT);
    }

    void onLoss() {
        size = Math.min(size, Math.max(size / 10 * 7, FLOOR * UNIT));
        threshold = size;
    }

    /** Nothing came back in time: begin anew, quickly. */
    void onTimeout() {
        threshold = Math.max(size / 2, FLOOR * UNIT);
        size = AFTER_SILENCE * UNIT;
    }
}
