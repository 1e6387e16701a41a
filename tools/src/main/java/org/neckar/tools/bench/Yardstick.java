package org.neckar.tools.bench;

import java.util.Arrays;

/**
 * A fixed piece of arithmetic to be timed beside what is measured: it tells how fast this core is at the moment. A
 * program on the other hardware thread of a core, which no load figure shows, makes both slower.
 */
final class Yardstick {
    private static final int NUMBERS = 256;
    private static final int ROUNDS = 16_000;
    private static final int WARM_UPS = 200;

    private final double[] numbers = new double[NUMBERS];
    private long fastestNs = Long.MAX_VALUE;

    Yardstick() {
        Arrays.fill(numbers, 1);
        for (int i = 0; i < WARM_UPS; i++) {
            timeNs();
        }
    }

    /** Does the arithmetic once, which takes about a millisecond; returns how long it took. */
    long timeNs() {
        long begin = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            advance(numbers);
        }
        long time = System.nanoTime() - begin;
        fastestNs = Math.min(fastestNs, time);
        return time;
    }

    private static void advance(double[] numbers) {
        for (int i = 0; i < NUMBERS; i++) {
            double x = numbers[i];
            numbers[i] = Math.fma(x, Math.fma(x, Math.fma(x, Math.fma(x, 0.01, -0.04), 0.1), 0.3), 0.5);
        }
    }

    /** How many times as slow as at its best the core was when the arithmetic took some time. */
    double slowdown(long timeNs) {
        return timeNs / (double) fastestNs;
    }
}
