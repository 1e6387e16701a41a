package org.neckar.chipmodel.analog;

/**
 * Finds the first time a membrane reaches its threshold, or that it never will. Walks forward in exact steps, each of
 * them no longer than the time the membrane would need with the largest current it can have within the step. It can
 * therefore not step over a crossing, and near one the steps shrink quadratically, as Newton's do. A membrane that
 * comes within the movement of 1e-4 cycles of the threshold has reached it.
 */
final class ThresholdCrossing {
    /** No crossing in any time worth representing. */
    static final double NEVER = 0x1p60;

    private static final double CLOSE_CYCLES = 1e-4;

    private double v;
    private double target;
    private double rate;
    private double exc;
    private double excRate;
    private double excPeak;
    private double inh;
    private double inhRate;
    private int steps;

    /** The membrane now: V' = rate (target - V) + currents. */
    void membrane(double volts, double targetVolts, double ratePerCycle) {
        v = volts;
        target = targetVolts;
        rate = ratePerCycle;
    }

    /** The two currents now, in volts per cycle, and their decay; peak is the largest response of the membrane to 1. */
    void currents(double excNow, double excDecay, double peak, double inhNow, double inhDecay) {
        exc = excNow;
        excRate = excDecay;
        excPeak = peak;
        inh = inhNow;
        inhRate = inhDecay;
    }

    /** Steps the last search took. */
    int steps() {
        return steps;
    }

    /** Cycles from now to the first time the membrane is at the level; {@link #NEVER} if it will not get there. */
    double first(double level) {
        double time = 0;
        double stride = 0.25 / Math.max(rate, excRate);
        steps = 0;
        while (time < NEVER) {
            if (Math.max(v, target) + exc * excPeak < level) {
                return NEVER;
            }
            double safe = safeCycles(level, stride);
            if (safe < CLOSE_CYCLES) {
                return time + safe;
            }
            steps++;
            if (safe < stride) {
                stride = safe;
                step(stride);
                time += stride;
            } else {
                step(stride);
                time += stride;
                stride *= 2;
            }
        }
        return NEVER;
    }

    /** Time the membrane needs at least to the level; infinite if it does not get there within the stride. */
    private double safeCycles(double level, double stride) {
        double current = exc + inh * Exponential.exp(-inhRate * stride);
        double limit = target + current / rate;
        if (limit <= level) {
            return Double.POSITIVE_INFINITY;
        }
        return StrictMath.log1p((level - v) / (limit - level)) / rate;
    }

    private void step(double cycles) {
        double decay = Exponential.exp(-rate * cycles);
        double excDecay = Exponential.exp(-excRate * cycles);
        double inhDecay = Exponential.exp(-inhRate * cycles);
        v = target
                + (v - target) * decay
                + exc * Exponential.response(decay, excDecay, excRate - rate, cycles)
                + inh * Exponential.response(decay, inhDecay, inhRate - rate, cycles);
        exc *= excDecay;
        inh *= inhDecay;
    }
}
