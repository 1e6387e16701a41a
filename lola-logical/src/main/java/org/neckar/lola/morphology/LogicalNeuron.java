package org.neckar.lola.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CompartmentOnLogicalNeuron;
import org.neckar.hal.coordinate.LogicalNeuronOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.lola.neuron.Multicompartment;
import org.neckar.lola.neuron.NeuronComposites;

/**
 * A neuron of several compartments: the settings of all its circuits, and its connections. It is written and read as
 * all its circuits, compartment by compartment. The switches that connect circuits are not stored in the settings; they
 * follow from the connections and from the place, also from a mirrored one, when the neuron is written, and turn into
 * connections again when it is read. Immutable, thread-safe. Source: logical neuron of lola.
 *
 * @param compartments settings of the circuits of each compartment; their switches between circuits are open
 * @param connections what connects the circuits
 */
public record LogicalNeuron(
        Map<CompartmentOnLogicalNeuron, List<AtomicNeuron>> compartments,
        List<Connection<CircuitOnCompartment>> connections) {
    /** Name in the field's notation. */
    public static final String NAME = "LogicalNeuron";

    /** The neuron without circuits. */
    public static final LogicalNeuron EMPTY = new LogicalNeuron(Map.of(), List.of());

    /**
     * Checks that connections lie in the connections alone, and brings both lists into their order.
     *
     * @throws NeckarException when a switch between circuits is closed in the settings, or when a connection names a
     *     circuit that does not exist
     */
    public LogicalNeuron {
        Map<CompartmentOnLogicalNeuron, List<AtomicNeuron>> sorted =
                new TreeMap<>(Comparator.comparingInt(CompartmentOnLogicalNeuron::toEnum));
        compartments.forEach((compartment, circuits) -> sorted.put(compartment, List.copyOf(circuits)));
        compartments = Collections.unmodifiableMap(sorted);
        compartments.forEach(LogicalNeuron::checkSwitches);
        connections = Wiring.ordered(connections);
        for (Connection<CircuitOnCompartment> connection : connections) {
            for (CircuitOnCompartment circuit : connection.circuits()) {
                at(compartments, circuit);
            }
        }
    }

    private static void checkSwitches(CompartmentOnLogicalNeuron compartment, List<AtomicNeuron> circuits) {
        for (int i = 0; i < circuits.size(); i++) {
            for (StructuralSwitch structural : StructuralSwitch.values()) {
                if (structural.isClosed(circuits.get(i).multicompartment())) {
                    throw new NeckarException(
                            Recovery.FIX_INPUT,
                            "LogicalNeuron: %s is closed in the settings of %s; open it, connections follow from the "
                                            .formatted(structural, new CircuitOnCompartment(compartment, i))
                                    + "morphology alone");
                }
            }
        }
    }

    private static AtomicNeuron at(
            Map<CompartmentOnLogicalNeuron, List<AtomicNeuron>> compartments, CircuitOnCompartment circuit) {
        List<AtomicNeuron> circuits = circuits(compartments, circuit.compartment());
        Require.inRange("LogicalNeuron: index of " + circuit.compartment(), circuit.index(), 0, circuits.size() - 1);
        return circuits.get(circuit.index());
    }

    private static List<AtomicNeuron> circuits(
            Map<CompartmentOnLogicalNeuron, List<AtomicNeuron>> compartments, CompartmentOnLogicalNeuron compartment) {
        List<AtomicNeuron> circuits = compartments.get(compartment);
        if (circuits == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "LogicalNeuron: no %s (allowed %s)".formatted(compartment, compartments.keySet()));
        }
        return circuits;
    }

    /** The settings of one circuit. */
    public AtomicNeuron circuit(CircuitOnCompartment circuit) {
        return at(compartments, circuit);
    }

    /** A copy in which the settings of all circuits of a compartment are changed. */
    public LogicalNeuron with(CompartmentOnLogicalNeuron compartment, UnaryOperator<AtomicNeuron> change) {
        return with(
                compartment,
                circuits(compartments, compartment).stream().map(change).toList());
    }

    /** A copy in which the settings of one circuit are changed. */
    public LogicalNeuron with(CircuitOnCompartment circuit, UnaryOperator<AtomicNeuron> change) {
        AtomicNeuron changed = change.apply(circuit(circuit));
        List<AtomicNeuron> circuits = new ArrayList<>(circuits(compartments, circuit.compartment()));
        circuits.set(circuit.index(), changed);
        return with(circuit.compartment(), circuits);
    }

    private LogicalNeuron with(CompartmentOnLogicalNeuron compartment, List<AtomicNeuron> circuits) {
        Map<CompartmentOnLogicalNeuron, List<AtomicNeuron>> changed = new HashMap<>(compartments);
        changed.put(compartment, circuits);
        return new LogicalNeuron(changed, connections);
    }

    /**
     * The different settings in each compartment, each with the circuits that have it: what there is to show of a
     * neuron most of whose circuits are alike.
     */
    public Map<CompartmentOnLogicalNeuron, Map<AtomicNeuron, List<Integer>>> collapsed() {
        Map<CompartmentOnLogicalNeuron, Map<AtomicNeuron, List<Integer>>> collapsed = new LinkedHashMap<>();
        compartments.forEach((compartment, circuits) -> {
            Map<AtomicNeuron, List<Integer>> indices = new LinkedHashMap<>();
            for (int i = 0; i < circuits.size(); i++) {
                indices.computeIfAbsent(circuits.get(i), _ -> new ArrayList<>()).add(i);
            }
            collapsed.put(compartment, indices);
        });
        return collapsed;
    }

    /** Back ends that reach a logical neuron. */
    public static Set<Backend> backends() {
        return NeuronComposites.ATOMIC_NEURON.backends();
    }

    /** Number of words of the neuron at a place. */
    public static int words(LogicalNeuronOnDLS place) {
        return place.circuits().size() * AtomicNeuron.WORDS;
    }

    /** Addresses that writing a neuron sets, in their order; the same that reading asks for. */
    public static int[] addresses(LogicalNeuronOnDLS place, Backend backend) {
        return place.circuits().stream()
                .map(circuit -> NeuronComposites.ATOMIC_NEURON.writeAddresses(circuit, backend))
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    /**
     * The circuits at a place, with the switches that connect them there.
     *
     * @throws NeckarException when the place has other compartments than the neuron, or when circuits that are
     *     connected are no neighbours there
     */
    public Map<AtomicNeuronOnDLS, AtomicNeuron> circuits(LogicalNeuronOnDLS place) {
        return new Wiring(place).close(this);
    }

    /**
     * Refuses a place where a circuit beside the neuron is connected with one of its circuits.
     *
     * @param states state of the circuits of the chip
     * @throws NeckarException with a drawing of both circuits
     */
    public void checkSurroundings(LogicalNeuronOnDLS place, Function<AtomicNeuronOnDLS, Multicompartment> states) {
        new Wiring(place).checkSurroundings(this, states);
    }

    /**
     * The words of the neuron at a place, compartment by compartment.
     *
     * @throws NeckarException when the place has other compartments than the neuron, when circuits that are connected
     *     are no neighbours there, or when a setting is out of range
     */
    public int[] toWords(LogicalNeuronOnDLS place) {
        return circuits(place).values().stream()
                .map(AtomicNeuron::toWords)
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    /**
     * The neuron that the words at a place stand for; the inverse of {@link #toWords}.
     *
     * @throws NeckarException when there are not {@link #words(LogicalNeuronOnDLS)} of them, when stored bits are
     *     outside the range of their field, or when a switch connects the neuron with a circuit that is no part of it
     */
    public static LogicalNeuron fromWords(LogicalNeuronOnDLS place, int[] words) {
        if (words.length != words(place)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "LogicalNeuron: %d words (allowed %d)".formatted(words.length, words(place)));
        }
        Map<AtomicNeuronOnDLS, AtomicNeuron> circuits = new LinkedHashMap<>();
        for (AtomicNeuronOnDLS circuit : place.circuits()) {
            int start = circuits.size() * AtomicNeuron.WORDS;
            circuits.put(circuit, AtomicNeuron.fromWords(Arrays.copyOfRange(words, start, start + AtomicNeuron.WORDS)));
        }
        return new Wiring(place).open(circuits);
    }
}
