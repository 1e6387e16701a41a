package org.neckar.chipmodel.analog;

/** A membrane within one step: the cubic through potentials and slopes at both ends of the step. */
final class CubicPiece {
    private static final double CLOSE_CYCLES = 1e-4;

    private double first;
    private double linear;
    private double square;
    private double cube;
    private double length;

    /** Spans the cubic over a step of the given length, in cycles. */
    void span(double volts, double slope, double lastVolts, double lastSlope, double cycles) {
        length = cycles;
        double rise = lastVolts - volts;
        first = volts;
        linear = slope * cycles;
        square = 3 * rise - (2 * slope + lastSlope) * cycles;
        cube = -2 * rise + (slope + lastSlope) * cycles;
    }

    private double at(double x) {
        return first + x * (linear + x * (square + x * cube));
    }

    /** Cycles from the start of the step to the first time at or above the level; infinite if there is none. */
    double crossing(double level) {
        if (first >= level) {
            return 0;
        }
        double end = 1;
        if (at(1) < level) {
            double top = top();
            if (!(top > 0 && top < 1) || at(top) < level) {
                return SteppedCircuits.NONE;
            }
            end = top;
        }
        double low = 0;
        double high = end;
        while ((high - low) * length > CLOSE_CYCLES) {
            double middle = 0.5 * (low + high);
            if (at(middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high * length;
    }

    /** Where the cubic has its maximum; not a number if it has none. */
    private double top() {
        double half = square;
        double root = Math.sqrt(half * half - 3 * cube * linear);
        return linear / (root - half);
    }
}
