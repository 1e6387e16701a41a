package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * Circuits that can only be carried together, because their membranes are joined or conductances lie between them.
 * Joined membranes are one net: one potential, the sum of all capacitances and currents. A conductance couples two
 * nets; a soma line that only conductances end on has no potential of its own and is taken out of the equations, which
 * puts a conductance between each two of its ends.
 */
final class CircuitGroup {
    /** The circuits, in the order of their numbers. */
    final int[] members;

    /** Net of each member, 0..nets-1. */
    final int[] net;

    /** Number of different potentials. */
    final int nets;

    /** Part of each member in the capacitance of its net. */
    final double[] share;

    /** Pairs of nets with a conductance in between. */
    final int[] left;

    final int[] right;

    /** Conductance of each pair over the capacitance of either net, per cycle. */
    final double[] leftRate;

    final double[] rightRate;

    private final Resistor[] resistors;
    private final int lines;

    /**
     * A conductance from the membrane of a neuron to a soma line.
     *
     * @param neuron whose conductance it is
     * @param net of that neuron
     * @param line net of the line if 0 or more; else -1 - number of a line without potential of its own
     */
    record Resistor(int neuron, int net, int line) {}

    CircuitGroup(int[] members, int[] net, Resistor[] resistors, int lines) {
        this.members = members;
        this.net = net;
        this.resistors = resistors;
        this.lines = lines;
        int last = 0;
        for (int of : net) {
            last = Math.max(last, of);
        }
        nets = last + 1;
        share = new double[members.length];
        int pairs = 0;
        for (int one = 0; one < resistors.length; one++) {
            for (int other = one; other < resistors.length; other++) {
                pairs += paired(one, other) ? 1 : 0;
            }
        }
        left = new int[pairs];
        right = new int[pairs];
        leftRate = new double[pairs];
        rightRate = new double[pairs];
    }

    /** A neuron on its own. */
    static CircuitGroup alone(int neuron) {
        CircuitGroup group = new CircuitGroup(new int[] {neuron}, new int[1], new Resistor[0], 0);
        group.share[0] = 1;
        return group;
    }

    /** Whether two groups are joined in the same way. */
    boolean sameAs(CircuitGroup other) {
        return Arrays.equals(members, other.members)
                && Arrays.equals(net, other.net)
                && Arrays.equals(resistors, other.resistors);
    }

    /** The first member with this number or a larger one. */
    int firstFrom(int neuron) {
        int i = 0;
        while (members[i] < neuron) {
            i++;
        }
        return members[i];
    }

    /** One resistor, paired with itself, joins two nets; two on a line without potential join theirs. */
    private boolean paired(int one, int other) {
        Resistor first = resistors[one];
        return one == other ? first.line >= 0 : first.line < 0 && first.line == resistors[other].line;
    }

    /** Brings membranes that have been joined to the potential that their charges make. */
    void shareCharges(double[] volts) {
        double[] shared = new double[nets];
        for (int i = 0; i < members.length; i++) {
            shared[net[i]] += share[i] * volts[members[i]];
        }
        for (int i = 0; i < members.length; i++) {
            volts[members[i]] = shared[net[i]];
        }
    }

    /** Takes over the present capacitances and conductances. */
    void evaluate(NeuronParameters parameters) {
        double[] farads = new double[nets];
        for (int i = 0; i < members.length; i++) {
            farads[net[i]] += parameters.farads[members[i]];
        }
        for (int i = 0; i < members.length; i++) {
            share[i] = parameters.farads[members[i]] / farads[net[i]];
        }
        double[] siemens = parameters.nonlinear.compartmentSiemens;
        double[] onLine = new double[lines];
        for (Resistor resistor : resistors) {
            if (resistor.line < 0) {
                onLine[-1 - resistor.line] += siemens[resistor.neuron];
            }
        }
        int pair = 0;
        for (int one = 0; one < resistors.length; one++) {
            for (int other = one; other < resistors.length; other++) {
                if (paired(one, other)) {
                    Resistor first = resistors[one];
                    double both = siemens[first.neuron];
                    if (one != other) {
                        both *= siemens[resistors[other].neuron] / onLine[-1 - first.line];
                    }
                    left[pair] = first.net;
                    right[pair] = one == other ? first.line : resistors[other].net;
                    leftRate[pair] = both / farads[left[pair]] * NeuronParameters.CYCLE_SECONDS;
                    rightRate[pair] = both / farads[right[pair]] * NeuronParameters.CYCLE_SECONDS;
                    pair++;
                }
            }
        }
    }
}
