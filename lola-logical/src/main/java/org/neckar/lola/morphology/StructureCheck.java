package org.neckar.lola.morphology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron;
import org.neckar.hal.coordinate.CompartmentOnLogicalNeuron;

/** Refuses structures that are not the neuron which their author described, with a drawing of what is wrong. */
final class StructureCheck {
    private final Map<CompartmentOnLogicalNeuron, List<AtomicNeuronOnLogicalNeuron>> compartments;
    private final Collection<Connection<AtomicNeuronOnLogicalNeuron>> connections;
    private final Nets<Point> wires = new Nets<>();
    private final Nets<Point> all = new Nets<>();

    /** A membrane, or a section of the soma line. */
    private record Point(AtomicNeuronOnLogicalNeuron circuit, boolean isLine) {}

    StructureCheck(
            Map<CompartmentOnLogicalNeuron, List<AtomicNeuronOnLogicalNeuron>> compartments,
            Collection<Connection<AtomicNeuronOnLogicalNeuron>> connections) {
        this.compartments = compartments;
        this.connections = connections;
        connections.forEach(this::join);
    }

    private void join(Connection<AtomicNeuronOnLogicalNeuron> connection) {
        switch (connection) {
            case Connection.Membrane<AtomicNeuronOnLogicalNeuron>(var one, var other) ->
                wire(new Point(one, false), new Point(other, false));
            case Connection.SomaLine<AtomicNeuronOnLogicalNeuron>(var one, var other) ->
                wire(new Point(one, true), new Point(other, true));
            case Connection.Soma<AtomicNeuronOnLogicalNeuron>(var circuit) ->
                wire(new Point(circuit, false), new Point(circuit, true));
            case Connection.Resistor<AtomicNeuronOnLogicalNeuron>(var circuit) ->
                all.join(new Point(circuit, false), new Point(circuit, true));
        }
    }

    private void wire(Point one, Point other) {
        wires.join(one, other);
        all.join(one, other);
    }

    /** Circuits and connections as a drawing. */
    static Sketch sketch(
            Map<CompartmentOnLogicalNeuron, List<AtomicNeuronOnLogicalNeuron>> compartments,
            Collection<Connection<AtomicNeuronOnLogicalNeuron>> connections,
            Collection<AtomicNeuronOnLogicalNeuron> concerned) {
        Map<Position, String> labels = new HashMap<>();
        compartments.forEach((compartment, circuits) ->
                circuits.forEach(circuit -> labels.put(Position.of(circuit), "" + compartment.toEnum())));
        List<Connection<Position>> drawn = new ArrayList<>();
        connections.forEach(connection -> drawn.add(connection.map(Position::of)));
        return new Sketch(labels, drawn, concerned.stream().map(Position::of).toList());
    }

    /** Checks everything that can be judged only when all compartments and connections are known. */
    void check() {
        checkOwners();
        checkSomaLines();
        checkResistors();
        checkConnected();
    }

    /** Refuses compartments whose membranes are not joined. */
    void checkContiguous() {
        compartments.forEach((compartment, circuits) -> {
            Point first = new Point(circuits.getFirst(), false);
            refuse(
                    circuits.stream()
                            .filter(circuit -> !wires.areJoined(first, new Point(circuit, false)))
                            .toList(),
                    compartment + " falls apart; circuits of a compartment are neighbours of each other");
        });
    }

    private void refuse(List<AtomicNeuronOnLogicalNeuron> concerned, String what) {
        if (!concerned.isEmpty()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "morphology: " + what + "\n" + sketch(compartments, connections, concerned));
        }
    }

    private boolean isAttached(AtomicNeuronOnLogicalNeuron circuit) {
        return connections.contains(new Connection.Soma<>(circuit))
                || connections.contains(new Connection.Resistor<>(circuit));
    }

    private List<AtomicNeuronOnLogicalNeuron> connected(Predicate<AtomicNeuronOnLogicalNeuron> criterion) {
        return connections.stream()
                .flatMap(connection -> connection.circuits().stream())
                .distinct()
                .filter(criterion)
                .toList();
    }

    private void checkOwners() {
        refuse(
                connected(circuit -> isAttached(circuit)
                        && compartments.values().stream().noneMatch(circuits -> circuits.contains(circuit))),
                "a circuit that belongs to no compartment is connected to the soma line; "
                        + "add it to the compartment it is meant to extend");
    }

    private void checkSomaLines() {
        refuse(
                connected(circuit -> lineNeighbours(circuit) == 1 && !isAttached(circuit)),
                "the soma line ends at a circuit that is not connected to it; connect the circuit or shorten the line");
        refuse(
                connected(circuit -> lineNeighbours(circuit) == 0 && isAttached(circuit)),
                "the soma line at a circuit leads nowhere; join it with the soma line of another circuit");
    }

    private long lineNeighbours(AtomicNeuronOnLogicalNeuron circuit) {
        return connections.stream()
                .filter(connection -> connection instanceof Connection.SomaLine<?>
                        && connection.circuits().contains(circuit))
                .count();
    }

    private void checkResistors() {
        List<CompartmentOnLogicalNeuron> names = List.copyOf(compartments.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (CompartmentOnLogicalNeuron other : names.subList(i + 1, names.size())) {
                checkResistor(names.get(i), other);
            }
        }
    }

    private void checkResistor(CompartmentOnLogicalNeuron one, CompartmentOnLogicalNeuron other) {
        Point membrane = new Point(compartments.get(one).getFirst(), false);
        Point otherMembrane = new Point(compartments.get(other).getFirst(), false);
        if (wires.areJoined(membrane, otherMembrane)) {
            refuse(
                    connected(circuit -> connections.contains(new Connection.Soma<>(circuit))
                            && wires.areJoined(membrane, new Point(circuit, false))
                            && (compartments.get(one).contains(circuit)
                                    || compartments.get(other).contains(circuit))),
                    "%s and %s are one membrane, as nothing but wire lies between them; ".formatted(one, other)
                            + "connect one of them through a resistor");
        }
    }

    private void checkConnected() {
        List<List<AtomicNeuronOnLogicalNeuron>> members = List.copyOf(compartments.values());
        for (List<AtomicNeuronOnLogicalNeuron> circuits : members) {
            boolean joined = all.areJoined(
                    new Point(members.getFirst().getFirst(), false), new Point(circuits.getFirst(), false));
            refuse(
                    joined ? List.of() : circuits,
                    "a compartment has no connection to the others; "
                            + "join them by the soma line, with a resistor in between");
        }
    }
}
