package org.neckar.lola.morphology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CompartmentOnLogicalNeuron;
import org.neckar.hal.coordinate.LogicalNeuronOnDLS;
import org.neckar.hal.coordinate.NeuronColumnOnDLS;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.lola.neuron.Multicompartment;

/** Turns connections into switches of the circuits at one place, and back. */
final class Wiring {
    private static final Comparator<Connection<CircuitOnCompartment>> ORDER =
            Comparator.<Connection<CircuitOnCompartment>>comparingInt(Wiring::kind)
                    .thenComparing(connection -> connection.circuits().getFirst())
                    .thenComparing(connection -> connection.circuits().getLast());

    private final LogicalNeuronOnDLS place;
    private final Map<CircuitOnCompartment, Position> positions = new LinkedHashMap<>();
    private final Map<Position, CircuitOnCompartment> names = new HashMap<>();

    Wiring(LogicalNeuronOnDLS place) {
        this.place = place;
        place.compartments().forEach((compartment, circuits) -> {
            for (int i = 0; i < circuits.size(); i++) {
                CircuitOnCompartment name = new CircuitOnCompartment(compartment, i);
                positions.put(name, Position.of(circuits.get(i)));
                names.put(Position.of(circuits.get(i)), name);
            }
        });
    }

    private static int kind(Connection<?> connection) {
        return switch (connection) {
            case Connection.Membrane<?> _ -> 0;
            case Connection.SomaLine<?> _ -> 1;
            case Connection.Soma<?> _ -> 2;
            case Connection.Resistor<?> _ -> 3;
        };
    }

    /** The same connections, each once and in one order, so that equal structures have equal lists. */
    static List<Connection<CircuitOnCompartment>> ordered(Collection<Connection<CircuitOnCompartment>> connections) {
        return connections.stream()
                .map(Wiring::directed)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private static Connection<CircuitOnCompartment> directed(Connection<CircuitOnCompartment> connection) {
        return switch (connection) {
            case Connection.Membrane<CircuitOnCompartment>(var one, var other)
            when one.compareTo(other) > 0 -> new Connection.Membrane<>(other, one);
            case Connection.SomaLine<CircuitOnCompartment>(var one, var other)
            when one.compareTo(other) > 0 -> new Connection.SomaLine<>(other, one);
            default -> connection;
        };
    }

    /** The circuits of a neuron with the switches that its connections close here. */
    Map<AtomicNeuronOnDLS, AtomicNeuron> close(LogicalNeuron neuron) {
        checkShape(neuron);
        Map<Position, AtomicNeuron> circuits = new LinkedHashMap<>();
        positions.forEach((name, position) -> circuits.put(position, neuron.circuit(name)));
        for (Connection<CircuitOnCompartment> connection : neuron.connections()) {
            close(connection, neuron, circuits);
        }
        Map<AtomicNeuronOnDLS, AtomicNeuron> placed = new LinkedHashMap<>();
        circuits.forEach(
                (position, circuit) -> placed.put(AtomicNeuronOnDLS.at(position.column(), position.row()), circuit));
        return placed;
    }

    private void checkShape(LogicalNeuron neuron) {
        Map<CompartmentOnLogicalNeuron, Integer> here = sizes(place.compartments());
        Map<CompartmentOnLogicalNeuron, Integer> wanted = sizes(neuron.compartments());
        if (!here.equals(wanted)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "LogicalNeuron: circuits per compartment: the neuron has %s, its place has %s; place its own shape"
                            .formatted(wanted, here));
        }
    }

    private static Map<CompartmentOnLogicalNeuron, Integer> sizes(
            Map<CompartmentOnLogicalNeuron, ? extends List<?>> compartments) {
        Map<CompartmentOnLogicalNeuron, Integer> sizes = new LinkedHashMap<>();
        compartments.forEach((compartment, circuits) -> sizes.put(compartment, circuits.size()));
        return sizes;
    }

    private void close(
            Connection<CircuitOnCompartment> connection, LogicalNeuron neuron, Map<Position, AtomicNeuron> circuits) {
        Position one = positions.get(connection.circuits().getFirst());
        Position other = positions.get(connection.circuits().getLast());
        Position left = one.column() <= other.column() ? one : other;
        switch (connection) {
            case Connection.Soma<?> _ -> close(StructuralSwitch.CONNECT_SOMA, one, circuits);
            case Connection.Resistor<?> _ -> close(StructuralSwitch.ENABLE_CONDUCTANCE, one, circuits);
            case Connection.SomaLine<?> _
            when one.isBesides(other) -> close(StructuralSwitch.CONNECT_SOMA_RIGHT, left, circuits);
            case Connection.Membrane<?> _
            when one.isBesides(other) -> close(StructuralSwitch.CONNECT_RIGHT, left, circuits);
            case Connection.Membrane<?> _
            when one.isAboveOrBelow(other) -> {
                close(StructuralSwitch.CONNECT_VERTICAL, one, circuits);
                close(StructuralSwitch.CONNECT_VERTICAL, other, circuits);
            }
            default -> throw noNeighbours(connection, neuron, List.of(one, other));
        }
    }

    private static void close(StructuralSwitch structural, Position at, Map<Position, AtomicNeuron> circuits) {
        circuits.computeIfPresent(
                at, (_, circuit) -> circuit.withMulticompartment(structural.close(circuit.multicompartment())));
    }

    private NeckarException noNeighbours(
            Connection<CircuitOnCompartment> connection, LogicalNeuron neuron, List<Position> concerned) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "LogicalNeuron: %s and %s are connected, but no neighbours at this place; place the shape of the neuron\n%s"
                        .formatted(
                                connection.circuits().getFirst(),
                                connection.circuits().getLast(),
                                sketch(neuron.connections(), List.of(), concerned)));
    }

    private Sketch sketch(
            Collection<Connection<CircuitOnCompartment>> connections,
            Collection<Connection<Position>> more,
            Collection<Position> concerned) {
        Map<Position, String> labels = new HashMap<>();
        positions.forEach(
                (name, position) -> labels.put(position, "" + name.compartment().toEnum()));
        List<Connection<Position>> drawn = new ArrayList<>(more);
        connections.forEach(connection -> drawn.add(connection.map(positions::get)));
        return new Sketch(labels, drawn, concerned);
    }

    /** The neuron whose circuits have been read here: closed switches become connections. */
    LogicalNeuron open(Map<AtomicNeuronOnDLS, AtomicNeuron> circuits) {
        Map<CompartmentOnLogicalNeuron, List<AtomicNeuron>> settings = new LinkedHashMap<>();
        List<Connection<CircuitOnCompartment>> connections = new ArrayList<>();
        circuits.forEach((at, circuit) -> {
            CircuitOnCompartment name = names.get(Position.of(at));
            Multicompartment state = circuit.multicompartment();
            settings.computeIfAbsent(name.compartment(), _ -> new ArrayList<>())
                    .add(circuit.withMulticompartment(StructuralSwitch.openAll(state)));
            for (Connection<Position> connection : connections(Position.of(at), state)) {
                connections.add(own(connection));
            }
        });
        return new LogicalNeuron(settings, connections);
    }

    private Connection<CircuitOnCompartment> own(Connection<Position> connection) {
        if (!names.keySet().containsAll(connection.circuits())) {
            throw foreign(connection, List.of());
        }
        return connection.map(names::get);
    }

    private NeckarException foreign(
            Connection<Position> connection, Collection<Connection<CircuitOnCompartment>> connections) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "LogicalNeuron: the circuits at column %d, row %d and column %d, row %d are connected, but only one of them "
                                .formatted(
                                        connection.circuits().getFirst().column(),
                                        connection.circuits().getFirst().row(),
                                        connection.circuits().getLast().column(),
                                        connection.circuits().getLast().row())
                        + "is part of the neuron; open the switch between them or place the neuron elsewhere\n"
                        + sketch(connections, List.of(connection), connection.circuits()));
    }

    /** The connections that the switches of one circuit close. */
    private static List<Connection<Position>> connections(Position at, Multicompartment state) {
        List<Connection<Position>> connections = new ArrayList<>();
        for (StructuralSwitch structural : StructuralSwitch.values()) {
            if (structural.isClosed(state)) {
                connections.add(
                        switch (structural) {
                            case CONNECT_SOMA -> new Connection.Soma<>(at);
                            case CONNECT_SOMA_RIGHT -> new Connection.SomaLine<>(at, at.right());
                            case CONNECT_RIGHT -> new Connection.Membrane<>(at, at.right());
                            case CONNECT_VERTICAL -> new Connection.Membrane<>(at, at.vertical());
                            case ENABLE_CONDUCTANCE -> new Connection.Resistor<>(at);
                        });
            }
        }
        return connections;
    }

    /** Refuses a place where a circuit beside the neuron is connected with one of its circuits. */
    void checkSurroundings(LogicalNeuron neuron, Function<AtomicNeuronOnDLS, Multicompartment> states) {
        for (Position at : positions.values()) {
            for (Position beside : List.of(at.left(), at.vertical())) {
                circuit(beside)
                        .ifPresent(neighbour -> connections(beside, states.apply(neighbour)).stream()
                                .filter(connection -> connection.circuits().contains(at))
                                .findFirst()
                                .ifPresent(connection -> {
                                    throw foreign(connection, neuron.connections());
                                }));
            }
        }
    }

    private Optional<AtomicNeuronOnDLS> circuit(Position beside) {
        boolean exists = beside.column() >= 0 && beside.column() < NeuronColumnOnDLS.SIZE;
        return exists && !names.containsKey(beside)
                ? Optional.of(AtomicNeuronOnDLS.at(beside.column(), beside.row()))
                : Optional.empty();
    }
}
