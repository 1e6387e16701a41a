package org.neckar.chipmodel.analog;

/**
 * Which chip is emulated and what is switched off.
 *
 * @param seed the chip: two models with the same seed have the same fixed pattern, on every machine and JVM
 * @param trial the noise: the same trial of the same program on the same chip repeats every sample bit for bit
 * @param mismatch false makes every instance of a circuit nominal
 * @param noise false removes all temporal noise; quantisation of the converters stays
 */
public record ModelSettings(long seed, long trial, boolean mismatch, boolean noise) {
    /** The textbook chip: every circuit nominal, no noise. */
    public static final ModelSettings IDEAL = new ModelSettings(0, 0, false, false);

    /** A chip with fixed pattern and noise; trial 0. */
    public static ModelSettings chip(long seed) {
        return new ModelSettings(seed, 0, true, true);
    }
}
