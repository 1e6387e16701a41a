package org.neckar.tools.plot;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * One axis: which values it spans and how they are shown.
 *
 * @param title quantity and unit
 * @param low value at the left or lower end
 * @param high value at the right or upper end, above {@code low}
 * @param perShown how many units of the values make one unit of the labels, for example 1000 for microseconds shown as
 *     milliseconds
 * @param whole whether only whole numbers make sense as labels
 */
record Axis(String title, double low, double high, double perShown, boolean whole) {
    private static final double FROM_US_TO_MS = 2e4;
    private static final double FROM_MS_TO_S = 2e7;
    private static final double MARGIN = 0.04;

    Axis {
        if (!(high > low) || !Double.isFinite(high - low)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "picture · axis '" + title + "' · from " + low + " to " + high
                            + " (allowed: finite, upwards) · give a longer range");
        }
    }

    /** An axis of quantities that need not be whole. */
    Axis(String title, double low, double high, double perShown) {
        this(title, low, high, perShown, false);
    }

    /** Chip time from one moment to another in microseconds, shown in the unit that keeps the labels short. */
    static Axis ofTime(double fromUs, double toUs) {
        double largest = Math.max(Math.abs(fromUs), Math.abs(toUs));
        if (largest < FROM_US_TO_MS) {
            return new Axis("chip time (µs)", fromUs, toUs, 1);
        }
        return largest < FROM_MS_TO_S
                ? new Axis("chip time (ms)", fromUs, toUs, 1e3)
                : new Axis("chip time (s)", fromUs, toUs, 1e6);
    }

    /** An axis with some air around the values; any two numbers will do, also equal or undefined ones. */
    static Axis around(String title, double least, double most) {
        if (!Double.isFinite(most - least)) {
            return new Axis(title, 0, 1, 1);
        }
        double span = most - least;
        double air = span > 0 ? MARGIN * span : Math.max(Math.abs(least) * MARGIN, 0.5);
        return new Axis(title, least - air, most + air, 1);
    }

    /** The same axis with labels at whole numbers only. */
    Axis inWholeNumbers() {
        return new Axis(title, low, high, perShown, true);
    }

    /** Title of a quantity with its unit in brackets. */
    static String title(String quantity, String unit) {
        return unit.isEmpty() ? quantity : quantity + " (" + unit + ")";
    }

    /** Round numbers in units of the labels. */
    Ticks ticks(int most) {
        double from = low / perShown;
        double to = high / perShown;
        return Ticks.of(from, to, whole ? Math.clamp((long) (to - from) + 1, 2, most) : most);
    }

    /** Where a value lies, 0 at the lower end, 1 at the upper. */
    double part(double value) {
        return (value - low) / (high - low);
    }
}
