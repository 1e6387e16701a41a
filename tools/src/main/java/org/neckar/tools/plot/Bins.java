package org.neckar.tools.plot;

import java.util.Arrays;
import java.util.List;

/**
 * Equal bins over several distributions.
 *
 * @param low lower edge of the first bin
 * @param width of each bin, above 0
 * @param number of bins, at least 1
 */
record Bins(double low, double width, int number) {
    private static final int MAX_BINS = 120;
    private static final int MIN_BINS = 8;

    double high() {
        return edge(number);
    }

    double edge(int bin) {
        return low + bin * width;
    }

    /**
     * Bins narrow enough for the narrowest distribution (rule of Freedman and Diaconis), at most 300 in all, with edges
     * at round numbers. Whole numbers, as converters give them, get bins of whole width that are centred on them, since
     * other widths would beat against the codes.
     */
    static Bins of(List<double[]> samples) {
        var all = samples.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        if (all.length == 0) {
            return new Bins(0, 1, 1);
        }
        double least = all[0];
        double most = all[all.length - 1];
        double width = Math.max(narrowest(samples), (most - least) / MAX_BINS);
        if (Arrays.stream(all).allMatch(value -> value == Math.rint(value))) {
            double whole = Math.max(1, Math.round(width));
            return new Bins(least - 0.5, whole, (int) Math.floor((most - least) / whole) + 1);
        }
        if (width == 0) {
            double around = least == 0 ? 1 : Math.abs(least) / 100;
            return new Bins(least - around / 2, around, 1);
        }
        double round = Ticks.roundDown(width);
        double from = Math.floor(least / round) * round;
        return new Bins(from, round, (int) Math.floor((most - from) / round) + 1);
    }

    private static double narrowest(List<double[]> samples) {
        double narrowest = Double.POSITIVE_INFINITY;
        for (var sample : samples) {
            if (sample.length > 1) {
                var sorted = sample.clone();
                Arrays.sort(sorted);
                double quartiles = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
                double range = sorted[sorted.length - 1] - sorted[0];
                double width = Math.min(2 * quartiles / Math.cbrt(sorted.length), range / MIN_BINS);
                narrowest = width > 0 ? Math.min(narrowest, width) : narrowest;
            }
        }
        return Double.isFinite(narrowest) ? narrowest : 0;
    }

    /** How many of the finite values fall into each bin; the upper edge belongs to the last bin. */
    int[] count(double[] values) {
        var counts = new int[number];
        for (double value : values) {
            counts[Math.clamp((long) Math.floor((value - low) / width), 0, number - 1)]++;
        }
        return counts;
    }
}
