package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Reset of the membrane after a spike. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is not
 * refreshed.
 *
 * @param vReset reset potential
 * @param iBias conductance
 * @param enableDegeneration source degeneration
 * @param enableDivision conductance / 8
 * @param enableMultiplication conductance * 8
 */
@RecordBuilder
public record Reset(
        int vReset, int iBias, boolean enableDegeneration, boolean enableDivision, boolean enableMultiplication)
        implements ResetBuilder.With {
    /** The state of a default neuron. */
    public static final Reset DEFAULT = new Reset(0, 0, false, false, false);
}
