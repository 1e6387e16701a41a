package org.neckar.chipmodel.event;

import org.neckar.chipmodel.analog.AnalogCore;

/**
 * Durations of the digital event path, in chip clock cycles of 4 ns. The field publishes no figures for the stages of
 * the event path; these are choices of this model, small against every analog time constant.
 */
public final class EventTiming {
    /** One cycle of the event network (125 MHz): a bus or an output handles one event in it. */
    public static final int SPL1_CYCLE = 2;

    /** One cycle of the background generators (250 MHz). */
    public static final int BACKGROUND_CYCLE = 1;

    /** From the input of the crossbar to the synapses, through PADI bus and driver. */
    public static final int CROSSBAR_TO_SYNAPSE = 20;

    /** From the fire pulse of a neuron to the input of the crossbar: the rest of the shortest way to a synapse. */
    public static final int NEURON_TO_CROSSBAR = AnalogCore.LATENCY - CROSSBAR_TO_SYNAPSE;

    /** Events that wait in front of a PADI bus, an output to the FPGA or a neuron event output before one is lost. */
    public static final int QUEUE_DEPTH = 16;

    /** A bus with extended timing takes this many times longer per event, so events are never back to back. */
    static final int EXTENDED_TIMING_FACTOR = 2;

    /** An output to the FPGA in slow mode takes this many times longer per event. */
    static final int SLOW_MODE_FACTOR = 4;

    private EventTiming() {}
}
