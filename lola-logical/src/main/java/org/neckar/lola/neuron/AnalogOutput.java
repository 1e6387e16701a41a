package org.neckar.lola.neuron;

import org.neckar.hal.register.Meaning;

/** Fire output of the analog part of a neuron. */
public enum AnalogOutput {
    @Meaning("no fire pulses")
    OFF,
    @Meaning("fire pulses")
    NORMAL,
    @Meaning("stronger fire pulses")
    STRONG
}
