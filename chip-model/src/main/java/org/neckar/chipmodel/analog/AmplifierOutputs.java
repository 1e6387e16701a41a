package org.neckar.chipmodel.analog;

/** The readout amplifiers of the neurons: what each of them puts on its lines. */
final class AmplifierOutputs {
    /** Potential of a synaptic line at rest. */
    static final double LINE_REST_VOLTS = 0.9;

    /** The output ends this high, 100 LSB above the middle of the CADC, as published for driven membranes. */
    private static final double HIGHEST_VOLTS = 1.086;

    private final Neurons neurons;
    private final NeuronParameters parameters;
    private final NeuronSettings settings;
    private final NeuronPattern pattern;

    AmplifierOutputs(Neurons neurons, NeuronParameters parameters, NeuronSettings settings, NeuronPattern pattern) {
        this.neurons = neurons;
        this.parameters = parameters;
        this.settings = settings;
        this.pattern = pattern;
    }

    /** Output of the amplifier of a neuron at a time, in cycles. */
    double volts(int neuron, double time) {
        if (!parameters.readoutOn[neuron]) {
            return 0;
        }
        double volts = switch (settings.config(neuron).readoutSelect()) {
            case MEMBRANE -> neurons.circuits().membraneVolts(neuron, time);
            case EXCITATORY_INPUT -> LINE_REST_VOLTS - neurons.circuits().excitatoryDropVolts(neuron, time);
            case INHIBITORY_INPUT -> LINE_REST_VOLTS - neurons.circuits().inhibitoryDropVolts(neuron, time);
            case ADAPTATION -> neurons.circuits().adaptationVolts(neuron, time);
        };
        return Math.max(0, Math.min(volts + pattern.readoutVolts[neuron], HIGHEST_VOLTS));
    }
}
