package org.neckar.hal.coordinate;

import java.util.List;
import java.util.Map;
import org.neckar.fisch.NeckarException;

/**
 * The shape of a logical neuron: which circuits, relative to its anchor, make up each compartment. It becomes a place
 * of the chip by {@link LogicalNeuronOnDLS#place}. The order of the circuits in a compartment carries over to the
 * place.
 *
 * <p>Not a {@link Coordinate}: shapes have no enumeration.
 *
 * @param compartments the circuits of each compartment, at least one, no circuit twice; iterates by compartment
 */
public record LogicalNeuronCompartments(
        Map<CompartmentOnLogicalNeuron, List<AtomicNeuronOnLogicalNeuron>> compartments) {
    private static final CompartmentMap<AtomicNeuronOnLogicalNeuron> MAP =
            new CompartmentMap<>("LogicalNeuronCompartments", AtomicNeuronOnLogicalNeuron.class);

    /** The shape without any circuit. */
    public static final LogicalNeuronCompartments EMPTY = new LogicalNeuronCompartments(Map.of());

    /**
     * Checks the circuits.
     *
     * @throws NeckarException when a compartment is empty or a circuit is used twice
     */
    public LogicalNeuronCompartments {
        compartments = MAP.checked(compartments);
    }

    /** All circuits, by compartment. */
    public List<AtomicNeuronOnLogicalNeuron> circuits() {
        return compartments.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Reads the form that {@link #toString} prints.
     *
     * @throws NeckarException when the text is malformed or not a shape
     */
    public static LogicalNeuronCompartments parse(String text) {
        return new LogicalNeuronCompartments(MAP.parse(text));
    }

    @Override
    public String toString() {
        return MAP.print(compartments);
    }
}
