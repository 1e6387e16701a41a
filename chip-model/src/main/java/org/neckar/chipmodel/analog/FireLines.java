package org.neckar.chipmodel.analog;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.neckar.hal.neuron.NeuronBackendConfig;

/**
 * The fire connections between the back ends of neighbours. Every back end has a line. A master drives its line; lines
 * of the two rows of a column may be joined, and a line may drive that of its right neighbour, whose own master it then
 * overrides. Slaves take fire and refractory state from their line. No line crosses the middle of the chip. The switch
 * that takes the signal of the right neighbour does not work in silicon and does nothing here.
 */
final class FireLines {
    private static final int SIDE = 128;
    private static final int ROW = 256;
    private static final int[] NOBODY = {};

    private final boolean[] master = new boolean[Neurons.COUNT];
    private final boolean[] slave = new boolean[Neurons.COUNT];
    private final boolean[] toOtherRow = new boolean[Neurons.COUNT];
    private final boolean[] toRight = new boolean[Neurons.COUNT];
    private final int[][] followers = new int[Neurons.COUNT][];

    /** Sets the switches of one back end. */
    void connect(int neuron, NeuronBackendConfig config) {
        master[neuron] = config.enableNeuronMaster();
        slave[neuron] = config.enableNeuronSlave();
        toOtherRow[neuron] = config.connectFireBottom();
        toRight[neuron] = config.connectFireToRight();
        Arrays.fill(followers, null);
    }

    boolean slave(int neuron) {
        return slave[neuron];
    }

    /** Slaves that a neuron takes along when it fires, in the order of their numbers. */
    int[] followers(int neuron) {
        if (!master[neuron] || slave[neuron] || overridden(neuron)) {
            return NOBODY;
        }
        if (followers[neuron] == null) {
            boolean[] reached = new boolean[Neurons.COUNT];
            reach(neuron, reached);
            followers[neuron] = IntStream.range(0, Neurons.COUNT)
                    .filter(other -> reached[other] && slave[other])
                    .toArray();
        }
        return followers[neuron];
    }

    private boolean overridden(int neuron) {
        return neuron % SIDE != 0 && toRight[neuron - 1];
    }

    private void reach(int neuron, boolean[] reached) {
        if (reached[neuron]) {
            return;
        }
        reached[neuron] = true;
        int opposite = (neuron + ROW) % Neurons.COUNT;
        if ((toOtherRow[neuron] || toOtherRow[opposite]) && !overridden(opposite)) {
            reach(opposite, reached);
        }
        if (toRight[neuron] && neuron % SIDE != SIDE - 1) {
            reach(neuron + 1, reached);
        }
    }
}
