package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Adaptation current. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is not refreshed.
 *
 * @param enable connects the current
 * @param enablePulse changes with every spike
 * @param invertA sign of the sub-threshold part
 * @param invertB sign of the spike-triggered part
 * @param vRef reference the adaptation relaxes to
 * @param iBiasTau time constant
 * @param iBiasA sub-threshold part
 * @param iBiasB spike-triggered part
 * @param vLeak leak potential of the adaptation
 */
@RecordBuilder
public record Adaptation(
        boolean enable,
        boolean enablePulse,
        boolean invertA,
        boolean invertB,
        int vRef,
        int iBiasTau,
        int iBiasA,
        int iBiasB,
        int vLeak)
        implements AdaptationBuilder.With {
    /** The state of a default neuron. */
    public static final Adaptation DEFAULT = new Adaptation(false, false, false, false, 0, 0, 0, 0, 0);
}
