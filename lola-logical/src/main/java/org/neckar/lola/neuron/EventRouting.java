package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What a neuron does with its spikes. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is not
 * refreshed.
 *
 * @param analogOutput fire output of the circuit; also needed by the bypass
 * @param enableDigital sends spikes into the event network
 * @param enableBypassExcitatory every event on the excitatory line is a spike
 * @param enableBypassInhibitory every event on the inhibitory line is a spike
 * @param address lower 8 bits of the label, 0..255
 * @param enablePostOverwrite takes post pulses from the block only
 */
@RecordBuilder
public record EventRouting(
        AnalogOutput analogOutput,
        boolean enableDigital,
        boolean enableBypassExcitatory,
        boolean enableBypassInhibitory,
        int address,
        boolean enablePostOverwrite)
        implements EventRoutingBuilder.With {
    /** The state of a default neuron. */
    public static final EventRouting DEFAULT = new EventRouting(AnalogOutput.OFF, false, false, false, 0, false);
}
