package org.neckar.chipmodel.analog;

/**
 * The exponential function in plain double arithmetic: a table of 64 powers of two and a polynomial. As accurate as the
 * one of {@link StrictMath} to a few units in the last place, several times faster, and, unlike {@link Math#exp}, the
 * same on every JVM.
 */
final class Exponential {
    private static final int STEPS = 64;
    private static final double PER_STEP = STEPS / 0.6931471805599453;
    private static final double STEP_HIGH = 0x1.62e42fep-7;
    private static final double STEP_LOW = 0x1.f473de6af278fp-36;
    private static final double ROUNDER = 0x1.8p52;
    private static final double UNDERFLOW = -700;

    private static final double CLOSE_RATES = 1e-7;
    private static final double SERIES_LIMIT = 0.015;

    private static final double[] POWERS = powers();

    private Exponential() {}

    private static double[] powers() {
        double[] powers = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            powers[i] = StrictMath.pow(2, i / (double) STEPS);
        }
        return powers;
    }

    /** e^x for x up to 700; 0 below -700. */
    static double exp(double x) {
        if (x < UNDERFLOW) {
            return 0;
        }
        double shifted = x * PER_STEP + ROUNDER;
        int steps = (int) Double.doubleToRawLongBits(shifted);
        double count = shifted - ROUNDER;
        double r = (x - count * STEP_HIGH) - count * STEP_LOW;
        double tail = r + r * r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120))));
        double power = POWERS[steps & (STEPS - 1)];
        return (power + power * tail) * Double.longBitsToDouble((long) ((steps >> 6) + 1023) << 52);
    }

    /**
     * Response of a first-order circuit of rate {@code a}, at rest at time 0, to a unit of a current that decays with
     * rate {@code b}: (e^-at - e^-bt) / (b - a). Right to a billionth of a cycle: the difference is good for that as
     * long as the rates are not within 1e-7 per cycle, and then a series takes over. Asking for the rates first keeps
     * the branch predictable in the loop over neurons.
     *
     * @param decayA e^-at
     * @param decayB e^-bt
     * @param difference b - a
     */
    static double response(double decayA, double decayB, double difference, double t) {
        double x = difference * t;
        if (Math.abs(difference) > CLOSE_RATES || Math.abs(x) > SERIES_LIMIT) {
            return (decayA - decayB) / difference;
        }
        double square = x * x;
        double low = 1 - x * 0.5;
        double middle = (1.0 / 6) - x * (1.0 / 24);
        double high = (1.0 / 120) - x * (1.0 / 720);
        return decayA * t * (low + square * (middle + square * high));
    }

    /** Largest value of {@link #response} over all times. */
    static double peakResponse(double a, double b) {
        double difference = b - a;
        double time = Math.abs(difference) < 1e-6 * a ? 1 / a : StrictMath.log(b / a) / difference;
        return exp(-b * time) / a;
    }
}
