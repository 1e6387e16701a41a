package org.neckar.lola.neuron;

/** Fire output of the analog part of a neuron. */
public enum AnalogOutput {
    /** No fire pulses. */
    OFF,
    /** Fire pulses. */
    NORMAL,
    /** Stronger fire pulses. */
    STRONG
}
