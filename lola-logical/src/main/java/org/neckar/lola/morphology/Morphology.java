package org.neckar.lola.morphology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;
import org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron;
import org.neckar.hal.coordinate.CompartmentOnLogicalNeuron;
import org.neckar.hal.coordinate.LogicalNeuronCompartments;
import org.neckar.lola.neuron.AtomicNeuron;

/**
 * The structure of a logical neuron: which circuits make up its compartments, and how everything is connected. Checked
 * when it is built, immutable, thread-safe. {@link #shape()} is what gets placed, {@link #neuron()} is what gets
 * configured.
 *
 * <p>Circuits of one compartment share their membrane. Compartments are joined by the soma line of a row: circuits are
 * connected to it directly or through a resistor, the conductance between compartments.
 *
 * <p>Source: morphology of lola; the switches are those of the neuron configuration.
 */
public final class Morphology {
    private final LogicalNeuronCompartments shape;
    private final List<Connection<AtomicNeuronOnLogicalNeuron>> connections;

    private Morphology(
            LogicalNeuronCompartments shape, Collection<Connection<AtomicNeuronOnLogicalNeuron>> connections) {
        this.shape = shape;
        this.connections = List.copyOf(connections);
    }

    /** Starts a morphology without circuits. */
    public static Builder builder() {
        return new Builder();
    }

    /** The circuits of each compartment. */
    public LogicalNeuronCompartments shape() {
        return shape;
    }

    /** All connections. */
    public List<Connection<AtomicNeuronOnLogicalNeuron>> connections() {
        return connections;
    }

    /** A neuron of this structure whose circuits are all at their defaults. */
    public LogicalNeuron neuron() {
        Map<AtomicNeuronOnLogicalNeuron, CircuitOnCompartment> names = new HashMap<>();
        Map<CompartmentOnLogicalNeuron, List<AtomicNeuron>> settings = new LinkedHashMap<>();
        shape.compartments().forEach((compartment, circuits) -> {
            List<AtomicNeuron> defaults = new ArrayList<>();
            for (AtomicNeuronOnLogicalNeuron circuit : circuits) {
                names.put(circuit, new CircuitOnCompartment(compartment, defaults.size()));
                defaults.add(AtomicNeuron.DEFAULT);
            }
            settings.put(compartment, defaults);
        });
        return new LogicalNeuron(
                settings,
                connections.stream()
                        .map(connection -> connection.map(names::get))
                        .toList());
    }

    /** A drawing of the neuron. */
    @Override
    public String toString() {
        return StructureCheck.sketch(shape.compartments(), connections, Set.of())
                .toString();
    }

    /** Collects compartments and connections. One thread at a time. */
    public static final class Builder {
        private final Map<CompartmentOnLogicalNeuron, List<AtomicNeuronOnLogicalNeuron>> compartments =
                new LinkedHashMap<>();
        private final SequencedSet<Connection<AtomicNeuronOnLogicalNeuron>> connections = new LinkedHashSet<>();

        private Builder() {}

        /**
         * Adds a compartment, the first one has index 0. The membranes of neighbours in it are joined.
         *
         * @throws NeckarException when it has no circuit, when a circuit is in use already, or when the circuits do not
         *     hang together
         */
        public Builder compartment(AtomicNeuronOnLogicalNeuron... circuits) {
            List<AtomicNeuronOnLogicalNeuron> added = List.of(circuits);
            Require.inRange("circuits of a compartment", added.size(), 1, AtomicNeuronOnLogicalNeuron.SIZE);
            Set<AtomicNeuronOnLogicalNeuron> seen = new LinkedHashSet<>();
            compartments.values().forEach(seen::addAll);
            for (AtomicNeuronOnLogicalNeuron circuit : added) {
                if (!seen.add(circuit)) {
                    throw refused(
                            circuit + " is in use already; every circuit belongs to one compartment", Set.of(circuit));
                }
            }
            append(added);
            joinMembranes(added);
            new StructureCheck(compartments, connections).checkContiguous();
            return this;
        }

        private void append(List<AtomicNeuronOnLogicalNeuron> circuits) {
            compartments.put(new CompartmentOnLogicalNeuron(compartments.size()), circuits);
        }

        private void joinMembranes(List<AtomicNeuronOnLogicalNeuron> circuits) {
            for (int i = 0; i < circuits.size(); i++) {
                Position one = Position.of(circuits.get(i));
                for (AtomicNeuronOnLogicalNeuron other : circuits.subList(i + 1, circuits.size())) {
                    if (one.isBesides(Position.of(other)) || one.isAboveOrBelow(Position.of(other))) {
                        connections.add(new Connection.Membrane<>(circuits.get(i), other));
                    }
                }
            }
        }

        /**
         * Connects a membrane to the soma line of its row.
         *
         * @throws NeckarException when it is connected through a resistor already
         */
        public Builder connectToSoma(AtomicNeuronOnLogicalNeuron circuit) {
            return connectOnce(new Connection.Soma<>(circuit), new Connection.Resistor<>(circuit));
        }

        /**
         * Connects a membrane to the soma line of its row through the conductance between compartments.
         *
         * @throws NeckarException when it is connected directly already
         */
        public Builder connectResistorToSoma(AtomicNeuronOnLogicalNeuron circuit) {
            return connectOnce(new Connection.Resistor<>(circuit), new Connection.Soma<>(circuit));
        }

        private Builder connectOnce(
                Connection<AtomicNeuronOnLogicalNeuron> added, Connection<AtomicNeuronOnLogicalNeuron> excluded) {
            if (connections.contains(excluded)) {
                throw refused(
                        added.circuits().getFirst()
                                + " would be connected to the soma line directly and through a resistor; choose one",
                        added.circuits());
            }
            connections.add(added);
            return this;
        }

        /**
         * Joins the soma line from one circuit to another one of the same row. Circuits on the way that belong to no
         * compartment become compartments of their own, which only carry the line.
         *
         * @throws NeckarException when the circuits are not two of the same row
         */
        public Builder connectSomaLine(AtomicNeuronOnLogicalNeuron from, AtomicNeuronOnLogicalNeuron to) {
            Position start = Position.of(from);
            Position end = Position.of(to);
            if (start.row() != end.row() || start.column() == end.column()) {
                throw refused(
                        "a soma line from %s to %s; it joins two circuits of one row".formatted(from, to),
                        List.of(from, to));
            }
            int last = Math.max(start.column(), end.column());
            for (int column = Math.min(start.column(), end.column()); column < last; column++) {
                connections.add(new Connection.SomaLine<>(
                        AtomicNeuronOnLogicalNeuron.at(column, start.row()),
                        AtomicNeuronOnLogicalNeuron.at(column + 1, start.row())));
            }
            return this;
        }

        private NeckarException refused(String what, Collection<AtomicNeuronOnLogicalNeuron> concerned) {
            return new NeckarException(
                    Recovery.FIX_INPUT,
                    "morphology: " + what + "\n" + StructureCheck.sketch(compartments, connections, concerned));
        }

        /**
         * The morphology.
         *
         * @throws NeckarException with a drawing, when a circuit that is connected to the soma line belongs to no
         *     compartment, when a compartment falls apart, when a soma line ends in nothing, when two compartments are
         *     one and the same because no resistor lies between them, or when compartments are not connected
         */
        public Morphology build() {
            SequencedSet<AtomicNeuronOnLogicalNeuron> carriers = new LinkedHashSet<>();
            connections.forEach(connection -> carriers.addAll(connection.circuits()));
            compartments.values().forEach(carriers::removeAll);
            new StructureCheck(compartments, connections).check();
            carriers.forEach(circuit -> append(List.of(circuit)));
            return new Morphology(new LogicalNeuronCompartments(compartments), connections);
        }
    }
}
