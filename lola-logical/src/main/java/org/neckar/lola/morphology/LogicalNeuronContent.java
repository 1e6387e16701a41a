package org.neckar.lola.morphology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron;
import org.neckar.hal.coordinate.CompartmentOnLogicalNeuron;
import org.neckar.hal.serial.SerialField;
import org.neckar.hal.serial.SerialType;
import org.neckar.lola.composite.CompositeContent;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.lola.neuron.NeuronComposites;

/**
 * Logical neurons as columns: the compartment of each circuit, the settings of the circuits under the names of an
 * atomic neuron, and the connections, which name circuits by their position in these columns.
 */
public final class LogicalNeuronContent extends SerialType<LogicalNeuron> {
    private static final CompositeContent<AtomicNeuronOnDLS> CIRCUIT =
            CompositeContent.of(NeuronComposites.ATOMIC_NEURON);
    private static final int SETTINGS = 1;

    /** The only instance. */
    public static final LogicalNeuronContent TYPE = new LogicalNeuronContent();

    /** Kinds of connections. */
    private enum Kind {
        MEMBRANE {
            @Override
            Connection<CircuitOnCompartment> between(CircuitOnCompartment one, CircuitOnCompartment other) {
                return new Connection.Membrane<>(one, other);
            }
        },
        SOMA_LINE {
            @Override
            Connection<CircuitOnCompartment> between(CircuitOnCompartment one, CircuitOnCompartment other) {
                return new Connection.SomaLine<>(one, other);
            }
        },
        SOMA {
            @Override
            Connection<CircuitOnCompartment> between(CircuitOnCompartment one, CircuitOnCompartment other) {
                return new Connection.Soma<>(one);
            }
        },
        RESISTOR {
            @Override
            Connection<CircuitOnCompartment> between(CircuitOnCompartment one, CircuitOnCompartment other) {
                return new Connection.Resistor<>(one);
            }
        };

        static final List<Kind> ALL = List.of(values());

        abstract Connection<CircuitOnCompartment> between(CircuitOnCompartment one, CircuitOnCompartment other);

        static Kind of(Connection<?> connection) {
            return switch (connection) {
                case Connection.Membrane<?> _ -> MEMBRANE;
                case Connection.SomaLine<?> _ -> SOMA_LINE;
                case Connection.Soma<?> _ -> SOMA;
                case Connection.Resistor<?> _ -> RESISTOR;
            };
        }
    }

    private LogicalNeuronContent() {
        super(LogicalNeuron.NAME, declaredFields());
    }

    private static List<SerialField> declaredFields() {
        int lastCircuit = AtomicNeuronOnLogicalNeuron.SIZE - 1;
        return Stream.of(
                        Stream.of(list(
                                List.of("compartments"),
                                CompartmentOnLogicalNeuron.class,
                                CompartmentOnLogicalNeuron.SIZE - 1,
                                "The compartment of each circuit")),
                        CIRCUIT.fields().stream()
                                .map(field -> new SerialField(
                                        LogicalNeuron.NAME,
                                        Stream.concat(Stream.of("circuits"), field.path().stream())
                                                .toList(),
                                        SerialField.ANY_SIZE,
                                        true,
                                        field.valueType(),
                                        field.min(),
                                        field.max(),
                                        field.meaning())),
                        Stream.of(
                                list(
                                        List.of("connections", "kind"),
                                        Kind.class,
                                        Kind.ALL.size() - 1,
                                        "What a connection joins"),
                                list(
                                        List.of("connections", "one"),
                                        int.class,
                                        lastCircuit,
                                        "Position of a circuit of the connection"),
                                list(
                                        List.of("connections", "other"),
                                        int.class,
                                        lastCircuit,
                                        "Position of its neighbour, or of the same circuit")))
                .flatMap(fields -> fields)
                .toList();
    }

    private static SerialField list(List<String> path, Class<?> type, int max, String meaning) {
        return new SerialField(LogicalNeuron.NAME, path, SerialField.ANY_SIZE, true, type, 0, max, meaning);
    }

    @Override
    protected long[][] columnsOf(LogicalNeuron neuron) {
        List<CircuitOnCompartment> names = new ArrayList<>();
        neuron.compartments().forEach((compartment, circuits) -> {
            for (int i = 0; i < circuits.size(); i++) {
                names.add(new CircuitOnCompartment(compartment, i));
            }
        });
        long[][] columns = new long[fields().size()][names.size()];
        for (int i = 0; i < names.size(); i++) {
            columns[0][i] = names.get(i).compartment().index();
            long[][] settings = CIRCUIT.toColumns(NeuronComposites.ATOMIC_NEURON.decode(
                    neuron.circuit(names.get(i)).toWords()));
            for (int field = 0; field < settings.length; field++) {
                columns[SETTINGS + field][i] = settings[field][0];
            }
        }
        List<Connection<CircuitOnCompartment>> connections = neuron.connections();
        int last = columns.length - 1;
        columns[last - 2] = connections.stream()
                .mapToLong(connection -> Kind.ALL.indexOf(Kind.of(connection)))
                .toArray();
        columns[last - 1] = connections.stream()
                .mapToLong(connection -> names.indexOf(connection.circuits().getFirst()))
                .toArray();
        columns[last] = connections.stream()
                .mapToLong(connection -> names.indexOf(connection.circuits().getLast()))
                .toArray();
        return columns;
    }

    @Override
    protected LogicalNeuron valueOf(long[][] columns) {
        int last = columns.length - 1;
        for (int column = 0; column <= last; column++) {
            int wanted = columns[column < last - 2 ? 0 : last - 2].length;
            if (columns[column].length != wanted) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s: %d values (allowed %d, as in the first column)"
                                .formatted(fields().get(column), columns[column].length, wanted));
            }
        }
        List<CircuitOnCompartment> names = new ArrayList<>();
        Map<CompartmentOnLogicalNeuron, List<AtomicNeuron>> compartments = new LinkedHashMap<>();
        for (int i = 0; i < columns[0].length; i++) {
            CompartmentOnLogicalNeuron compartment = new CompartmentOnLogicalNeuron((int) columns[0][i]);
            List<AtomicNeuron> circuits = compartments.computeIfAbsent(compartment, _ -> new ArrayList<>());
            names.add(new CircuitOnCompartment(compartment, circuits.size()));
            circuits.add(circuit(columns, i));
        }
        List<Connection<CircuitOnCompartment>> connections = new ArrayList<>();
        for (int i = 0; i < columns[last].length; i++) {
            connections.add(Kind.ALL
                    .get((int) columns[last - 2][i])
                    .between(name(names, columns[last - 1][i]), name(names, columns[last][i])));
        }
        return new LogicalNeuron(compartments, connections);
    }

    private static AtomicNeuron circuit(long[][] columns, int i) {
        long[][] settings = new long[CIRCUIT.fields().size()][1];
        for (int field = 0; field < settings.length; field++) {
            settings[field][0] = columns[SETTINGS + field][i];
        }
        return AtomicNeuron.fromWords(NeuronComposites.ATOMIC_NEURON.encode(CIRCUIT.fromColumns(settings)));
    }

    private static CircuitOnCompartment name(List<CircuitOnCompartment> names, long position) {
        if (position >= names.size()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "LogicalNeuron.connections: circuit %d does not exist (there are %d)"
                            .formatted(position, names.size()));
        }
        return names.get((int) position);
    }
}
