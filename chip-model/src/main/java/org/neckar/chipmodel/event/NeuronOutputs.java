package org.neckar.chipmodel.event;

import java.util.Arrays;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.NeuronEventOutputOnDLS;
import org.neckar.hal.neuron.NeuronBackendConfig;

/**
 * The digital output of the neurons: spike counters, labels and the eight event outputs, each shared by the 64 neurons
 * of 32 columns. The label of a spike is the address of the back end and, from bit 8 on, the number of the output.
 * Spikes that meet in one cycle leave in the order in which the analog part reports them, by neuron index; the others
 * wait. Source: HICANN-X v3 register map, neurons and events.
 */
final class NeuronOutputs {
    private static final int COLUMNS = 256;
    private static final int COLUMNS_PER_OUTPUT = 32;
    private static final int COUNTER_LIMIT = 0xff;
    private static final int OVERFLOW = 0x100;

    private final int[] addresses = new int[AtomicNeuronOnDLS.SIZE];
    private final boolean[] enabled = new boolean[AtomicNeuronOnDLS.SIZE];
    private final int[] counters = new int[AtomicNeuronOnDLS.SIZE];
    private final Lanes lanes = new Lanes(NeuronEventOutputOnDLS.SIZE, EventTiming.SPL1_CYCLE, COLUMNS_PER_OUTPUT * 2);
    private long spikes;
    private long silent;
    private long sent;
    private long lost;

    /** Configures the back end of a neuron, row * 256 + column. */
    void configure(int neuron, NeuronBackendConfig config) {
        addresses[neuron] = config.addressOut().toEnum();
        enabled[neuron] = config.enableSpikeOut();
    }

    /** A neuron fires: counts, and hands the event to the crossbar if the output of the neuron is enabled. */
    void spike(long cycle, int neuron, EventQueue crossbar) {
        spikes++;
        int count = counters[neuron];
        counters[neuron] = (count & COUNTER_LIMIT) == COUNTER_LIMIT ? count | OVERFLOW : count + 1;
        if (!enabled[neuron]) {
            silent++;
            return;
        }
        int output = neuron % COLUMNS / COLUMNS_PER_OUTPUT;
        long leaves = lanes.admit(output, cycle);
        if (leaves == Lanes.LOST) {
            lost++;
            return;
        }
        sent++;
        int label = output << 8 | addresses[neuron];
        crossbar.add(leaves + EventTiming.NEURON_TO_CROSSBAR, EventFabric.crossbarPayload(output, label));
    }

    /** Spike counter of a neuron: count in bits 7 to 0, which stays at 255; overflow in bit 8. */
    int counter(int neuron) {
        return counters[neuron];
    }

    /** Clears a spike counter. */
    void clearCounter(int neuron) {
        counters[neuron] = 0;
    }

    /** Spikes of all neurons. */
    long spikes() {
        return spikes;
    }

    /** Spikes of neurons whose event output is off. */
    long silent() {
        return silent;
    }

    /** Events handed to the crossbar. */
    long sent() {
        return sent;
    }

    /** Events lost in front of a busy output. */
    long lost() {
        return lost;
    }

    /** All outputs off, counters zero. */
    void reset() {
        Arrays.fill(addresses, 0);
        Arrays.fill(enabled, false);
        Arrays.fill(counters, 0);
        lanes.clear();
    }
}
