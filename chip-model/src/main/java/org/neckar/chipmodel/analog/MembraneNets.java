package org.neckar.chipmodel.analog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neckar.hal.neuron.NeuronConfig;

/**
 * Which membranes are one, and which are coupled: follows from the multi-compartment switches of all neurons. Every
 * neuron has a membrane and a piece of the soma line of its row; switches join them with each other, with those of the
 * right neighbour and with the membrane of the other row. Nothing crosses the middle of the chip. The membranes of a
 * column are joined by the switch of either neuron.
 */
final class MembraneNets {
    private static final int SIDE = 128;
    private static final int ROW = 256;

    private final NeuronSettings settings;
    private final CircuitGroup[] alone = new CircuitGroup[Neurons.COUNT];
    private final CircuitGroup[] groups = new CircuitGroup[Neurons.COUNT];

    /** Membrane n at n, piece n of the soma line at COUNT + n; each points towards the root of its tree. */
    private final int[] nets = new int[2 * Neurons.COUNT];

    private final int[] clusters = new int[2 * Neurons.COUNT];

    MembraneNets(NeuronSettings settings) {
        this.settings = settings;
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            alone[neuron] = CircuitGroup.alone(neuron);
        }
        System.arraycopy(alone, 0, groups, 0, Neurons.COUNT);
    }

    /** Whether two settings of a neuron differ in what is joined. */
    static boolean differ(NeuronConfig one, NeuronConfig other) {
        return one.connectSomata() != other.connectSomata()
                || one.connectBottom() != other.connectBottom()
                || one.enableCompCond() != other.enableCompCond()
                || one.connectMembraneRight() != other.connectMembraneRight()
                || one.connectSoma() != other.connectSoma();
    }

    /** The circuits that move together with a neuron. */
    CircuitGroup group(int neuron) {
        return groups[neuron];
    }

    /** Whether a neuron is coupled to another one. */
    boolean coupled(int neuron) {
        return groups[neuron] != alone[neuron];
    }

    /** Finds all groups anew. */
    void rebuild() {
        for (int node = 0; node < nets.length; node++) {
            nets[node] = node;
        }
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            joinNets(neuron, settings.config(neuron));
        }
        System.arraycopy(nets, 0, clusters, 0, nets.length);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            if (settings.config(neuron).enableCompCond()) {
                join(clusters, neuron, Neurons.COUNT + neuron);
            }
        }
        collect();
    }

    private void joinNets(int neuron, NeuronConfig config) {
        int line = Neurons.COUNT + neuron;
        if (config.connectSoma()) {
            join(nets, neuron, line);
        }
        if (config.connectBottom()) {
            join(nets, neuron, (neuron + ROW) % Neurons.COUNT);
        }
        if (neuron % SIDE != SIDE - 1) {
            if (config.connectMembraneRight()) {
                join(nets, neuron, neuron + 1);
            }
            if (config.connectSomata()) {
                join(nets, line, line + 1);
            }
        }
    }

    private static void join(int[] trees, int one, int other) {
        int root = root(trees, one);
        int otherRoot = root(trees, other);
        trees[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
    }

    private static int root(int[] trees, int node) {
        int at = node;
        while (trees[at] != at) {
            trees[at] = trees[trees[at]];
            at = trees[at];
        }
        return at;
    }

    private void collect() {
        List<List<Integer>> members = new ArrayList<>();
        int[] clusterOf = new int[nets.length];
        Arrays.fill(clusterOf, -1);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            int root = root(clusters, neuron);
            if (clusterOf[root] < 0) {
                clusterOf[root] = members.size();
                members.add(new ArrayList<>());
            }
            members.get(clusterOf[root]).add(neuron);
        }
        for (List<Integer> together : members) {
            if (together.size() == 1) {
                groups[together.getFirst()] = alone[together.getFirst()];
            } else {
                CircuitGroup found = group(together);
                CircuitGroup known = groups[together.getFirst()];
                CircuitGroup group = found.sameAs(known) ? known : found;
                for (int neuron : together) {
                    groups[neuron] = group;
                }
            }
        }
    }

    private CircuitGroup group(List<Integer> together) {
        int[] members = together.stream().mapToInt(neuron -> neuron).toArray();
        List<Integer> potentials = new ArrayList<>();
        int[] net = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            net[i] = numbered(potentials, root(nets, members[i]));
        }
        List<Integer> lines = new ArrayList<>();
        List<CircuitGroup.Resistor> resistors = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            int line = root(nets, Neurons.COUNT + members[i]);
            if (settings.config(members[i]).enableCompCond() && line != root(nets, members[i])) {
                int end = potentials.indexOf(line);
                resistors.add(
                        new CircuitGroup.Resistor(members[i], net[i], end >= 0 ? end : -1 - numbered(lines, line)));
            }
        }
        return new CircuitGroup(members, net, resistors.toArray(CircuitGroup.Resistor[]::new), lines.size());
    }

    private static int numbered(List<Integer> known, int root) {
        if (!known.contains(root)) {
            known.add(root);
        }
        return known.indexOf(root);
    }
}
