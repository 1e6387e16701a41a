package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Exponential term. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is not refreshed.
 *
 * @param enable connects the term
 * @param vExp threshold of the term
 * @param iBias strength
 */
@RecordBuilder
public record Exponential(boolean enable, int vExp, int iBias) implements ExponentialBuilder.With {
    /** The state of a default neuron. */
    public static final Exponential DEFAULT = new Exponential(false, 0, 0);
}
