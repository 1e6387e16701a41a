package org.neckar.calibration;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How far the instances of a calibration differ. Values that are not finite are left out.
 *
 * @param count finite values
 * @param mean their mean
 * @param deviation their standard deviation (divisor n - 1)
 * @param trimmedDeviation standard deviation without the lowest and the highest 1 %, divided by {@value #NORMAL_SHARE}
 *     so that a normal distribution without outliers keeps its own
 * @param least smallest value
 * @param greatest largest value
 */
public record Spread(int count, double mean, double deviation, double trimmedDeviation, double least, double greatest) {
    private static final double TRIMMED_SHARE = 0.01;

    /** Standard deviation of a unit normal distribution cut at both 1 % quantiles. */
    private static final double NORMAL_SHARE = 0.9347;

    /** The spread of these values; of none of them, everything but the count is not a number. */
    public static Spread of(double... values) {
        double[] sorted =
                DoubleStream.of(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new Spread(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        int cut = (int) (TRIMMED_SHARE * sorted.length);
        double[] kept = Arrays.copyOfRange(sorted, cut, sorted.length - cut);
        double trimmed = cut == 0 ? deviation(kept) : deviation(kept) / NORMAL_SHARE;
        return new Spread(
                sorted.length, mean(sorted), deviation(sorted), trimmed, sorted[0], sorted[sorted.length - 1]);
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).sum() / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares =
                DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / Math.max(1, values.length - 1));
    }
}
