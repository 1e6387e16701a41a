package org.neckar.tools.study;

import java.util.Arrays;

/**
 * The straight line of least squares through points.
 *
 * @param slope its rise per unit of x
 * @param offset its height at x = 0
 * @param r2 share of the variance of y that it explains, 0..1
 */
record StraightLine(double slope, double offset, double r2) {
    /** The line through all points; at least two of different x. */
    static StraightLine through(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += x[i] / x.length;
            meanY += y[i] / x.length;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return new StraightLine(xy / xx, meanY - xy / xx * meanX, xy * xy / (xx * yy));
    }

    /** The line through the points whose x lies in an interval, both ends included. */
    static StraightLine between(double low, double high, double[] x, double[] y) {
        int count = 0;
        var keptX = new double[x.length];
        var keptY = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (x[i] >= low && x[i] <= high) {
                keptX[count] = x[i];
                keptY[count++] = y[i];
            }
        }
        return through(Arrays.copyOf(keptX, count), Arrays.copyOf(keptY, count));
    }
}
