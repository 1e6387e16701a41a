package org.neckar.hal.serial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron;
import org.neckar.hal.coordinate.CompartmentOnLogicalNeuron;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.LogicalNeuronCompartments;
import org.neckar.hal.coordinate.LogicalNeuronOnDLS;

/**
 * Shapes and places of logical neurons, which have no index: two columns of equal length, circuits and the compartments
 * they belong to.
 *
 * @param <T> shapes or places
 * @param <P> their circuits
 */
public final class LogicalNeuronPlaces<T, P extends Coordinate> extends SerialType<T> {
    /** Places on the chip. */
    public static final LogicalNeuronPlaces<LogicalNeuronOnDLS, AtomicNeuronOnDLS> ON_DLS = new LogicalNeuronPlaces<>(
            LogicalNeuronOnDLS.class,
            AtomicNeuronOnDLS.class,
            LogicalNeuronOnDLS::compartments,
            LogicalNeuronOnDLS::new);

    /** Shapes. */
    public static final LogicalNeuronPlaces<LogicalNeuronCompartments, AtomicNeuronOnLogicalNeuron> SHAPES =
            new LogicalNeuronPlaces<>(
                    LogicalNeuronCompartments.class,
                    AtomicNeuronOnLogicalNeuron.class,
                    LogicalNeuronCompartments::compartments,
                    LogicalNeuronCompartments::new);

    private final CoordinateType<P> circuits;
    private final Function<T, Map<CompartmentOnLogicalNeuron, List<P>>> takeApart;
    private final Function<Map<CompartmentOnLogicalNeuron, List<P>>, T> putTogether;

    private LogicalNeuronPlaces(
            Class<T> type,
            Class<P> circuits,
            Function<T, Map<CompartmentOnLogicalNeuron, List<P>>> takeApart,
            Function<Map<CompartmentOnLogicalNeuron, List<P>>, T> putTogether) {
        super(
                type.getSimpleName(),
                List.of(
                        places(
                                type.getSimpleName(),
                                "compartments",
                                CompartmentOnLogicalNeuron.class,
                                "The compartment of each circuit"),
                        places(type.getSimpleName(), "circuits", circuits, "The circuits")));
        this.circuits = CoordinateType.of(circuits);
        this.takeApart = takeApart;
        this.putTogether = putTogether;
    }

    private static SerialField places(String owner, String name, Class<? extends Coordinate> type, String meaning) {
        CoordinateType<?> places = CoordinateType.of(type);
        return new SerialField(
                owner,
                List.of(name),
                SerialField.ANY_SIZE,
                true,
                type,
                places.firstIndex(),
                places.lastIndex(),
                meaning);
    }

    @Override
    protected long[][] columnsOf(T value) {
        List<Long> compartments = new ArrayList<>();
        List<Long> members = new ArrayList<>();
        takeApart
                .apply(value)
                .forEach((compartment, list) -> list.forEach(circuit -> {
                    compartments.add(compartment.index());
                    members.add(circuit.index());
                }));
        return new long[][] {column(compartments), column(members)};
    }

    private static long[] column(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    protected T valueOf(long[][] columns) {
        if (columns[0].length != columns[1].length) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: %d compartments for %d circuits (allowed: one for each)"
                            .formatted(this, columns[0].length, columns[1].length));
        }
        Map<CompartmentOnLogicalNeuron, List<P>> compartments = new LinkedHashMap<>();
        for (int i = 0; i < columns[0].length; i++) {
            compartments
                    .computeIfAbsent(new CompartmentOnLogicalNeuron((int) columns[0][i]), _ -> new ArrayList<>())
                    .add(circuits.at(columns[1][i]));
        }
        return putTogether.apply(compartments);
    }
}
