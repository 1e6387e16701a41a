package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Leak of the membrane. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is not refreshed.
 *
 * @param vLeak resting potential
 * @param iBias conductance
 * @param enableDegeneration source degeneration
 * @param enableDivision conductance / 8
 * @param enableMultiplication conductance * 8
 */
@RecordBuilder
public record Leak(
        int vLeak, int iBias, boolean enableDegeneration, boolean enableDivision, boolean enableMultiplication)
        implements LeakBuilder.With {
    /** The state of a default neuron. */
    public static final Leak DEFAULT = new Leak(0, 0, false, false, false);
}
