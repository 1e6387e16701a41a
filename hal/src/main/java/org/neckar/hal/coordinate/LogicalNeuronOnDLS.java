package org.neckar.hal.coordinate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Where a logical neuron lies on the chip: the circuits of each of its compartments. All of them are on one side of the
 * border between columns 127 and 128.
 *
 * <p>Not a {@link Coordinate}: such places have no enumeration.
 *
 * @param compartments the circuits of each compartment, at least one, no circuit twice; iterates by compartment
 */
public record LogicalNeuronOnDLS(Map<CompartmentOnLogicalNeuron, List<AtomicNeuronOnDLS>> compartments) {
    private static final CompartmentMap<AtomicNeuronOnDLS> MAP =
            new CompartmentMap<>("LogicalNeuronOnDLS", AtomicNeuronOnDLS.class);

    /** The place of a neuron without any circuit. */
    public static final LogicalNeuronOnDLS EMPTY = new LogicalNeuronOnDLS(Map.of());

    /**
     * Checks the circuits.
     *
     * @throws NeckarException when a compartment is empty, a circuit is used twice, or the circuits lie on both sides
     *     of the chip
     */
    public LogicalNeuronOnDLS {
        compartments = MAP.checked(compartments);
        checkSide(circuits(compartments));
    }

    private static void checkSide(List<AtomicNeuronOnDLS> circuits) {
        for (AtomicNeuronOnDLS circuit : circuits) {
            AtomicNeuronOnDLS first = circuits.getFirst();
            if (!circuit.toNeuronBackendConfigBlockOnDLS().equals(first.toNeuronBackendConfigBlockOnDLS())) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "LogicalNeuronOnDLS: %s and %s lie on different sides of the border between columns %d and %d"
                                        .formatted(
                                                first,
                                                circuit,
                                                NeuronColumnOnLogicalNeuron.SIZE - 1,
                                                NeuronColumnOnLogicalNeuron.SIZE)
                                + "; keep a neuron on one side");
            }
        }
    }

    /**
     * The place of a shape whose circuit at column 0, row 0 is the anchor; columns grow to the right, rows downwards.
     */
    public static LogicalNeuronOnDLS place(LogicalNeuronCompartments shape, AtomicNeuronOnDLS anchor) {
        return place(shape, anchor, Mirroring.NONE);
    }

    /**
     * The place of a shape whose circuit at column 0, row 0 is the anchor.
     *
     * @throws NeckarException when a circuit falls off the chip or across the border between columns 127 and 128
     */
    public static LogicalNeuronOnDLS place(
            LogicalNeuronCompartments shape, AtomicNeuronOnDLS anchor, Mirroring mirroring) {
        Map<CompartmentOnLogicalNeuron, List<AtomicNeuronOnDLS>> placed = new LinkedHashMap<>();
        shape.compartments()
                .forEach((compartment, circuits) -> placed.put(
                        compartment,
                        circuits.stream()
                                .map(circuit -> place(circuit, anchor, mirroring))
                                .toList()));
        return new LogicalNeuronOnDLS(placed);
    }

    private static AtomicNeuronOnDLS place(
            AtomicNeuronOnLogicalNeuron circuit, AtomicNeuronOnDLS anchor, Mirroring mirroring) {
        int column = mirroring.column(anchor, circuit);
        int row = mirroring.row(anchor, circuit);
        int firstColumn =
                anchor.column().toEnum() / NeuronColumnOnLogicalNeuron.SIZE * NeuronColumnOnLogicalNeuron.SIZE;
        int lastColumn = firstColumn + NeuronColumnOnLogicalNeuron.SIZE - 1;
        if (column < firstColumn || column > lastColumn || row < 0 || row >= NeuronRowOnDLS.SIZE) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "LogicalNeuronOnDLS: %s of a neuron anchored at %s, mirroring %s, falls on column %d, row %d"
                                    .formatted(circuit, anchor, mirroring, column, row)
                            + " (allowed columns %d..%d, rows 0..%d); move the anchor or mirror the neuron"
                                    .formatted(firstColumn, lastColumn, NeuronRowOnDLS.SIZE - 1));
        }
        return AtomicNeuronOnDLS.at(column, row);
    }

    /** All circuits, by compartment. */
    public List<AtomicNeuronOnDLS> circuits() {
        return circuits(compartments);
    }

    private static List<AtomicNeuronOnDLS> circuits(
            Map<CompartmentOnLogicalNeuron, List<AtomicNeuronOnDLS>> compartments) {
        return compartments.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Reads the form that {@link #toString} prints.
     *
     * @throws NeckarException when the text is malformed or no such place exists
     */
    public static LogicalNeuronOnDLS parse(String text) {
        return new LogicalNeuronOnDLS(MAP.parse(text));
    }

    @Override
    public String toString() {
        return MAP.print(compartments);
    }
}
