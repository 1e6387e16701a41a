package org.neckar.chipmodel.analog;

import org.neckar.hal.neuron.NeuronBackendConfig;

/**
 * The post pulses of the neurons on their way to the synapses of their columns: every fire pulse is one, unless the
 * back end of the neuron takes those of its block instead. Passes fire pulses on.
 */
final class PostPulses implements SpikeSink {
    private final CorrelationSensors sensors;
    private final boolean[] ofBlock = new boolean[Neurons.COUNT];
    private SpikeSink spikes = (neuron, cycle) -> {};

    PostPulses(CorrelationSensors sensors) {
        this.sensors = sensors;
    }

    /** Sets who hears of the fire pulses. */
    void passOnTo(SpikeSink sink) {
        spikes = sink;
    }

    void backend(int neuron, NeuronBackendConfig config) {
        ofBlock[neuron] = config.postOverwrite();
    }

    @Override
    public void fired(int neuron, long cycle) {
        if (!ofBlock[neuron]) {
            sensors.post(cycle, neuron);
        }
        spikes.fired(neuron, cycle);
    }

    /** The post pulse of a side, 0 west, 1 east. */
    void block(long cycle, int side) {
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            if (ofBlock[neuron] && neuron / 128 % 2 == side) {
                sensors.post(cycle, neuron);
            }
        }
    }
}
