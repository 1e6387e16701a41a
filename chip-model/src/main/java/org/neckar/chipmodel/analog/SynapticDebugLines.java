package org.neckar.chipmodel.analog;

import java.util.OptionalDouble;
import org.neckar.chipmodel.analog.AnalogPads.Mean;
import org.neckar.hal.synapse.ColumnCurrentQuad;

/**
 * The two debug lines that can be connected with the synaptic lines of any column, one for the excitatory and one for
 * the inhibitory ones. A source on a debug line holds the connected lines at its voltage, which is how lines that
 * integrate are reset; without a source the debug line stands at the mean of the lines connected to it.
 */
final class SynapticDebugLines {
    private static final double NO_SOURCE = -1;

    private final Neurons neurons;
    private final NeuronParameters parameters;
    private final NeuronSettings settings;
    private final AnalogPads pads;
    private final boolean[] excitatory = new boolean[Neurons.COUNT];
    private final boolean[] inhibitory = new boolean[Neurons.COUNT];
    private double heldExcitatory = NO_SOURCE;
    private double heldInhibitory = NO_SOURCE;
    private boolean holding;

    SynapticDebugLines(Neurons neurons, NeuronParameters parameters, NeuronSettings settings, AnalogPads pads) {
        this.neurons = neurons;
        this.parameters = parameters;
        this.settings = settings;
        this.pads = pads;
    }

    /** The switches of four columns change. */
    void columns(long cycle, int hemisphere, int quad, ColumnCurrentQuad config) {
        for (int entry = 0; entry < 4; entry++) {
            int neuron = hemisphere * SynapseArray.SIZE + NeuronSettings.columnOf(quad, entry);
            excitatory[neuron] = config.enableDebugExcitatory().get(entry);
            inhibitory[neuron] = config.enableDebugInhibitory().get(entry);
        }
        force(cycle);
    }

    /** Takes over which lines are connected to which sources now, and brings them there. */
    void force(long cycle) {
        double excitatoryDrop = drop(pads.synapticDebugVolts(true));
        double inhibitoryDrop = drop(pads.synapticDebugVolts(false));
        if (!holding && excitatoryDrop == NO_SOURCE && inhibitoryDrop == NO_SOURCE) {
            return;
        }
        boolean moved = excitatoryDrop != heldExcitatory || inhibitoryDrop != heldInhibitory;
        heldExcitatory = excitatoryDrop;
        heldInhibitory = inhibitoryDrop;
        holding = false;
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            boolean holdsExcitatory = excitatory[neuron] && excitatoryDrop != NO_SOURCE;
            boolean holdsInhibitory = inhibitory[neuron] && inhibitoryDrop != NO_SOURCE;
            holding |= holdsExcitatory || holdsInhibitory;
            boolean changed = settings.holdLines(neuron, holdsExcitatory, holdsInhibitory);
            if (changed) {
                neurons.carry(neuron, cycle);
                parameters.evaluate(neuron);
                neurons.resume(cycle, neuron);
            }
            if (holdsExcitatory && (changed || moved)) {
                neurons.forceDrop(cycle, neuron, neurons.circuits().columns().uExc, excitatoryDrop);
            }
            if (holdsInhibitory && (changed || moved)) {
                neurons.forceDrop(cycle, neuron, neurons.circuits().columns().uInh, inhibitoryDrop);
            }
        }
    }

    private static double drop(OptionalDouble volts) {
        return volts.isPresent() ? Math.max(0, AmplifierOutputs.LINE_REST_VOLTS - volts.getAsDouble()) : NO_SOURCE;
    }

    /** Voltage of a debug line at a time, in cycles; empty when nothing is connected. */
    OptionalDouble volts(boolean ofExcitatory, double time) {
        OptionalDouble forced = pads.synapticDebugVolts(ofExcitatory);
        if (forced.isPresent()) {
            return forced;
        }
        Mean mean = new Mean();
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            if (ofExcitatory && excitatory[neuron]) {
                mean.add(AmplifierOutputs.LINE_REST_VOLTS - neurons.circuits().excitatoryDropVolts(neuron, time));
            } else if (!ofExcitatory && inhibitory[neuron]) {
                mean.add(AmplifierOutputs.LINE_REST_VOLTS - neurons.circuits().inhibitoryDropVolts(neuron, time));
            }
        }
        return mean.get();
    }
}
