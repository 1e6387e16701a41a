package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * State and present coefficients of the 512 circuits, one column of doubles for each quantity, so that a loop over
 * neighbouring neurons is a loop over neighbouring numbers. Potentials in volts, rates per chip clock cycle, times in
 * cycles (exact up to 2^53 of them, more than a year).
 */
final class NeuronColumns {
    /** Membrane potential at {@link #since}. */
    final double[] v = new double[Neurons.COUNT];

    /** Drop of the excitatory line at {@link #since}. */
    final double[] uExc = new double[Neurons.COUNT];

    /** Drop of the inhibitory line at {@link #since}. */
    final double[] uInh = new double[Neurons.COUNT];

    /** Cycle at which the state was computed last. */
    final double[] since = new double[Neurons.COUNT];

    /** Rate at which the membrane approaches {@link #target}: that of the leak, or of the reset. */
    final double[] rate = new double[Neurons.COUNT];

    /** 1 / {@link #rate}. */
    final double[] inverseRate = new double[Neurons.COUNT];

    /** Where the membrane goes without synaptic input. */
    final double[] target = new double[Neurons.COUNT];

    /** Membrane volts per cycle and volt of the excitatory line. */
    final double[] excGain = new double[Neurons.COUNT];

    /** Membrane volts per cycle and volt of the inhibitory line, not positive. */
    final double[] inhGain = new double[Neurons.COUNT];

    /** Gain of the excitatory line over the difference of its rate and that of the membrane. */
    final double[] excResponse = new double[Neurons.COUNT];

    /** Gain of the inhibitory line over the difference of its rate and that of the membrane. */
    final double[] inhResponse = new double[Neurons.COUNT];

    /** Volts of the mode of the membrane per weight on the excitatory line. */
    final double[] excModeStep = new double[Neurons.COUNT];

    /** Volts of the mode of the membrane per weight on the inhibitory line. */
    final double[] inhModeStep = new double[Neurons.COUNT];

    /** Lowest potential at which noise may let the neuron fire; infinite while it cannot. */
    final double[] lowest = new double[Neurons.COUNT];

    /** Potential at which the neuron fires as far as known, else the lowest. */
    final double[] level = new double[Neurons.COUNT];

    /** State of the adaptation at {@link #since}. */
    final double[] w = new double[Neurons.COUNT];

    /** Cycle at which the pulse of the last spike to the adaptation ends, or has ended. */
    final double[] pulseEnd = new double[Neurons.COUNT];

    /** Strength of the exponential current; 0 while it does not reach the membrane. */
    final double[] expGain = new double[Neurons.COUNT];

    /** Strength of the adaptation current. */
    final double[] adaptGain = new double[Neurons.COUNT];

    /** Strength of the excitatory input per volt between membrane and reference; 0 while it does not reach it. */
    final double[] excConductance = new double[Neurons.COUNT];

    /** Strength of the inhibitory input per volt between membrane and reference; 0 while it does not reach it. */
    final double[] inhConductance = new double[Neurons.COUNT];

    NeuronColumns() {
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        Arrays.fill(level, Double.POSITIVE_INFINITY);
    }
}
