package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Constant current onto the membrane. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is not
 * refreshed.
 *
 * @param enable connects the current
 * @param iOffset strength
 * @param sink draws the current from the membrane instead of feeding it
 */
@RecordBuilder
public record ConstantCurrent(boolean enable, int iOffset, boolean sink) implements ConstantCurrentBuilder.With {
    /** The state of a default neuron. */
    public static final ConstantCurrent DEFAULT = new ConstantCurrent(false, 0, false);
}
