package org.neckar.tools.study;

/**
 * One number that came out of a study.
 *
 * @param name what was measured, unique in its study
 * @param value the number; not-a-number when it could not be measured
 * @param unit empty for a plain number
 * @param published what demonstrations and calibrations of the field show for it; empty when nothing was published
 */
public record Measure(String name, double value, String unit, String published) {}
