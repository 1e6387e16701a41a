package org.neckar.tools.trace;

/**
 * When a program asks for its instructions to be executed, in cycles of 8 ns: one cycle for each word, waits as long as
 * they say, barriers and polls no time at all. The hardware is never earlier; where it is late, a following wait
 * catches up. Not thread-safe.
 */
final class PlannedTime {
    static final int NS_PER_CYCLE = 8;

    private long now;
    private long timerStart = -1;

    /** Cycles since the beginning of the program. */
    long now() {
        return now;
    }

    /** Value of the experiment timer; -1 before it is first set up. */
    long timer() {
        return timerStart < 0 ? -1 : now - timerStart;
    }

    /** One word is executed. */
    void step() {
        now++;
    }

    /** The timer is set to 0. */
    void setUpTimer() {
        timerStart = now;
    }

    /** The stream is held until the timer has the value. */
    void waitUntil(long cycles) {
        if (timerStart >= 0) {
            now = Math.max(now, timerStart + cycles);
        }
    }
}
