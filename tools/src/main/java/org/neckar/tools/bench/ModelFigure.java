package org.neckar.tools.bench;

/**
 * One measurement of the chip model.
 *
 * @param name what was measured
 * @param unit of the four numbers
 * @param median of the samples
 * @param lowest of the samples
 * @param highest of the samples
 * @param limit what the project promises at most
 * @param slowdown how many times as slow as at its best the core was meanwhile ({@link Yardstick})
 */
public record ModelFigure(
        String name, String unit, double median, double lowest, double highest, double limit, double slowdown) {}
