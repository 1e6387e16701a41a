package org.neckar.chipmodel.analog;

/**
 * The fixed pattern of those parts of the 512 neuron circuits that make them more than leaky integrators, as
 * {@link NeuronPattern} for the rest. The widths are those of similar circuits of the neuron; none is published.
 */
final class NonlinearPattern {
    private static final double POTENTIAL_CODES = 20;
    private static final double CONDUCTANCE = 0.13;
    private static final double PULSE = 0.15;
    private static final double COMPARTMENT_QUADRANT = 0.05;
    private static final double COMPARTMENT_OWN = 0.13;
    private static final double SLOPE = 0.03;
    private static final double DEGENERATION = 0.05;

    final double[] exponentialCodes = new double[Neurons.COUNT];
    final double[] exponentialFactor = new double[Neurons.COUNT];
    final double[] exponentialSlopeFactor = new double[Neurons.COUNT];
    final double[] adaptationLeakCodes = new double[Neurons.COUNT];
    final double[] adaptationReferenceCodes = new double[Neurons.COUNT];
    final double[] adaptationTauFactor = new double[Neurons.COUNT];
    final double[] adaptationFollowingFactor = new double[Neurons.COUNT];
    final double[] adaptationPulseFactor = new double[Neurons.COUNT];
    final double[] adaptationGainFactor = new double[Neurons.COUNT];
    final double[] excReferenceCodes = new double[Neurons.COUNT];
    final double[] inhReferenceCodes = new double[Neurons.COUNT];
    final double[] excReversalFactor = new double[Neurons.COUNT];
    final double[] inhReversalFactor = new double[Neurons.COUNT];
    final double[] compartmentFactor = new double[Neurons.COUNT];
    final double[] degenerationFactor = new double[Neurons.COUNT];

    NonlinearPattern(FixedPattern pattern) {
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            exponentialCodes[neuron] = POTENTIAL_CODES * pattern.normal("exponential threshold", neuron);
            exponentialFactor[neuron] = pattern.factor("exponential strength", neuron, CONDUCTANCE);
            exponentialSlopeFactor[neuron] = pattern.factor("exponential slope", neuron, SLOPE);
            adaptationLeakCodes[neuron] = POTENTIAL_CODES * pattern.normal("adaptation leak", neuron);
            adaptationReferenceCodes[neuron] = POTENTIAL_CODES * pattern.normal("adaptation reference", neuron);
            adaptationTauFactor[neuron] = pattern.factor("adaptation tau", neuron, CONDUCTANCE);
            adaptationFollowingFactor[neuron] = pattern.factor("adaptation a", neuron, CONDUCTANCE);
            adaptationPulseFactor[neuron] = pattern.factor("adaptation b", neuron, PULSE);
            adaptationGainFactor[neuron] = pattern.factor("adaptation gain", neuron, CONDUCTANCE);
            excReferenceCodes[neuron] = POTENTIAL_CODES * pattern.normal("exc reversal reference", neuron);
            inhReferenceCodes[neuron] = POTENTIAL_CODES * pattern.normal("inh reversal reference", neuron);
            excReversalFactor[neuron] = pattern.factor("exc reversal", neuron, CONDUCTANCE);
            inhReversalFactor[neuron] = pattern.factor("inh reversal", neuron, CONDUCTANCE);
            compartmentFactor[neuron] =
                    pattern.factor("compartment conductance quadrant", Neurons.quadrant(neuron), COMPARTMENT_QUADRANT)
                            * pattern.factor("compartment conductance", neuron, COMPARTMENT_OWN);
            degenerationFactor[neuron] = pattern.factor("degeneration", neuron, DEGENERATION);
        }
    }
}
