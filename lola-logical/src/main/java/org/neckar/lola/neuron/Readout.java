package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.neuron.ReadoutSource;

/**
 * What of a neuron can be observed.
 *
 * @param enableBufferedAccess connects the amplifier to the shared readout line; at most one neuron a line
 * @param enableAmplifier switches the readout amplifier on
 * @param enableUnbufferedAccess connects the membrane to the stimulus line
 * @param source observed quantity
 */
@RecordBuilder
public record Readout(
        boolean enableBufferedAccess, boolean enableAmplifier, boolean enableUnbufferedAccess, ReadoutSource source)
        implements ReadoutBuilder.With {
    /** The state of a default neuron. */
    public static final Readout DEFAULT = new Readout(false, false, false, ReadoutSource.MEMBRANE);
}
