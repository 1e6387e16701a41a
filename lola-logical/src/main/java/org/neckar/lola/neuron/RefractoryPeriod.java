package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.neuron.InputClock;

/**
 * Refractory period. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is not refreshed.
 *
 * @param inputClock which clock of the block counts
 * @param resetHoldoff 0..15; the reset ends 31 - 2 * this many cycles before the period
 * @param refractoryTime length in clock cycles, 0..255
 * @param enablePause gates synaptic inputs and exponential term while the neuron is reset
 */
@RecordBuilder
public record RefractoryPeriod(InputClock inputClock, int resetHoldoff, int refractoryTime, boolean enablePause)
        implements RefractoryPeriodBuilder.With {
    /** The state of a default neuron. */
    public static final RefractoryPeriod DEFAULT = new RefractoryPeriod(InputClock.SLOW, 15, 0, false);
}
