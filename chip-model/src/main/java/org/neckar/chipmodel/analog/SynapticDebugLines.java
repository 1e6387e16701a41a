package org.neckar.chipmodel.analog;

import java.util.OptionalDouble;
import org.neckar.chipmodel.analog.AnalogPads.Mean;
import org.neckar.hal.synapse.ColumnCurrentQuad;

/**
 * The two debug lines that can be connected with the synaptic lines of any column, one for the excitatory and one for
 * the inhibitory ones. A source on a debug line forces the connected lines to its voltage, which is how lines that
 * integrate are reset; without a source the debug line stands at the mean of the lines connected to it.
 *
 * <p>A line is forced when a switch or a source changes; events in between pull it down until the next change.
 */
final class SynapticDebugLines {
    private final Neurons neurons;
    private final AnalogPads pads;
    private final boolean[] excitatory = new boolean[Neurons.COUNT];
    private final boolean[] inhibitory = new boolean[Neurons.COUNT];

    SynapticDebugLines(Neurons neurons, AnalogPads pads) {
        this.neurons = neurons;
        this.pads = pads;
    }

    /** The switches of four columns change. */
    void columns(long cycle, int hemisphere, int quad, ColumnCurrentQuad config) {
        force(cycle);
        for (int entry = 0; entry < 4; entry++) {
            int neuron = hemisphere * SynapseArray.SIZE + NeuronSettings.columnOf(quad, entry);
            excitatory[neuron] = config.enableDebugExcitatory().get(entry);
            inhibitory[neuron] = config.enableDebugInhibitory().get(entry);
        }
        force(cycle);
    }

    /** Forces all connected lines to the sources there are now. */
    void force(long cycle) {
        OptionalDouble excitatoryVolts = pads.synapticDebugVolts(true);
        OptionalDouble inhibitoryVolts = pads.synapticDebugVolts(false);
        if (excitatoryVolts.isEmpty() && inhibitoryVolts.isEmpty()) {
            return;
        }
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            if (excitatory[neuron] && excitatoryVolts.isPresent()) {
                neurons.forceExcitatoryDrop(cycle, neuron, drop(excitatoryVolts.getAsDouble()));
            }
            if (inhibitory[neuron] && inhibitoryVolts.isPresent()) {
                neurons.forceInhibitoryDrop(cycle, neuron, drop(inhibitoryVolts.getAsDouble()));
            }
        }
    }

    private static double drop(double volts) {
        return Math.max(0, AmplifierOutputs.LINE_REST_VOLTS - volts);
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
                mean.add(AmplifierOutputs.LINE_REST_VOLTS - neurons.excitatoryDropVolts(neuron, time));
            } else if (!ofExcitatory && inhibitory[neuron]) {
                mean.add(AmplifierOutputs.LINE_REST_VOLTS - neurons.inhibitoryDropVolts(neuron, time));
            }
        }
        return mean.get();
    }
}
