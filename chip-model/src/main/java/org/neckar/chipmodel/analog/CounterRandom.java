package org.neckar.chipmodel.analog;

/**
 * Random numbers that are a function of where they are used: a stream, found by hashing a seed and a name, and a
 * position in it. Nothing is consumed, so a number depends neither on the order of the draws nor on what else is drawn,
 * and a new parameter leaves all others as they were. All arithmetic is exact or done by {@link StrictMath}: the same
 * numbers on every JVM.
 */
final class CounterRandom {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final double LOW = 0.02425;

    private static final double[] A = {
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00
    };
    private static final double[] B = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
        1
    };
    private static final double[] C = {
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00
    };
    private static final double[] D = {
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
    };

    private CounterRandom() {}

    /** The stream of a name under a seed. */
    static long stream(long seed, String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return mix(mix(seed + GOLDEN) ^ hash);
    }

    /** Uniform bits at a position of a stream. */
    static long bits(long stream, long position) {
        return mix(stream + (position + 1) * GOLDEN);
    }

    /** Uniform in (0, 1). */
    static double uniform(long stream, long position) {
        return ((bits(stream, position) >>> 11) + 0.5) * 0x1p-53;
    }

    /**
     * Standard normal: the inverse of the normal distribution function (Acklam's rational form) at a uniform number.
     */
    static double normal(long stream, long position) {
        double p = uniform(stream, position);
        if (p < LOW) {
            return tail(p);
        }
        if (p > 1 - LOW) {
            return -tail(1 - p);
        }
        double q = p - 0.5;
        double r = q * q;
        return polynomial(A, r) * q / polynomial(B, r);
    }

    private static double tail(double p) {
        double q = StrictMath.sqrt(-2 * StrictMath.log(p));
        return polynomial(C, q) / polynomial(D, q);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
