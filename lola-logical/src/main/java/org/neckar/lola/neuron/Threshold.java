package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Spike comparator. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is not refreshed.
 *
 * @param enable powers the comparator
 * @param vThreshold threshold
 */
@RecordBuilder
public record Threshold(boolean enable, int vThreshold) implements ThresholdBuilder.With {
    /** The state of a default neuron. */
    public static final Threshold DEFAULT = new Threshold(false, 0);
}
