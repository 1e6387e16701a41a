package org.neckar.lola.morphology;

import java.util.Comparator;
import org.neckar.fisch.Require;
import org.neckar.hal.coordinate.AtomicNeuronOnLogicalNeuron;
import org.neckar.hal.coordinate.CompartmentOnLogicalNeuron;

/**
 * A circuit of a logical neuron by its place in the list of its compartment, which is the same wherever the neuron lies
 * on the chip.
 *
 * @param compartment the compartment
 * @param index place in the list of circuits of the compartment, from 0
 */
public record CircuitOnCompartment(CompartmentOnLogicalNeuron compartment, int index)
        implements Comparable<CircuitOnCompartment> {
    private static final Comparator<CircuitOnCompartment> ORDER = Comparator.comparingInt(
                    (CircuitOnCompartment circuit) -> circuit.compartment.toEnum())
            .thenComparingInt(CircuitOnCompartment::index);

    /** Checks the range of the index. */
    public CircuitOnCompartment {
        Require.inRange("index of a circuit of " + compartment, index, 0, AtomicNeuronOnLogicalNeuron.SIZE - 1);
    }

    @Override
    public int compareTo(CircuitOnCompartment other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "circuit %d of %s".formatted(index, compartment);
    }
}
