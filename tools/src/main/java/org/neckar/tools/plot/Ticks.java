package org.neckar.tools.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers along an axis and their labels.
 *
 * @param at positions in the numbers that are shown
 * @param labels one per position, all with the same number of decimals
 */
record Ticks(List<Double> at, List<String> labels) {
    private static final double PLAIN_LIMIT = 1e6;
    private static final double SMALL_LIMIT = 1e-4;
    /** Absorbs the rounding of {@code low / step}; far below one pixel. */
    private static final double SLACK = 1e-9;

    Ticks {
        at = List.copyOf(at);
        labels = List.copyOf(labels);
    }

    /**
     * Ticks at multiples of 1, 2 or 5 times a power of ten.
     *
     * @param low lower end of the axis
     * @param high upper end, above {@code low}
     * @param most largest number of steps, at least 1
     */
    static Ticks of(double low, double high, int most) {
        return ofStep(low, high, roundUp((high - low) / most));
    }

    /** As {@link #of}, but at whole numbers only. */
    static Ticks ofWhole(double low, double high, int most) {
        return ofStep(low, high, Math.max(1, roundUp((high - low) / most)));
    }

    private static Ticks ofStep(double low, double high, double step) {
        var at = new ArrayList<Double>();
        var labels = new ArrayList<String>();
        long first = (long) Math.ceil(low / step - SLACK);
        long last = (long) Math.floor(high / step + SLACK);
        for (long n = first; n <= last; n++) {
            at.add(n * step);
            labels.add(label(n * step, step, Math.max(Math.abs(low), Math.abs(high))));
        }
        return new Ticks(at, labels);
    }

    /** The largest of 1, 2, 5 times a power of ten that is not above {@code raw}, which is above 0. */
    static double roundDown(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw) + SLACK));
        double factor = raw / power * (1 + SLACK);
        return (factor >= 5 ? 5 : factor >= 2 ? 2 : 1) * power;
    }

    private static double roundUp(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= raw * (1 - SLACK)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String label(double value, double step, double largest) {
        int stepExponent = (int) Math.floor(Math.log10(step) + SLACK);
        if (largest >= PLAIN_LIMIT || largest < SMALL_LIMIT) {
            int digits = Math.max(0, (int) Math.floor(Math.log10(largest)) - stepExponent);
            return value == 0 ? "0" : String.format(Locale.ROOT, "%." + digits + "e", value);
        }
        var text = String.format(Locale.ROOT, "%." + Math.max(0, -stepExponent) + "f", value);
        return text.replace('-', '−');
    }
}
