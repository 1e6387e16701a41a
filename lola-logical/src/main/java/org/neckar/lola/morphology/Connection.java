package org.neckar.lola.morphology;

import java.util.List;
import java.util.function.Function;

/**
 * One electrical connection inside a logical neuron. Connections have no direction; on which circuit their switch lies
 * is decided when the neuron is placed, see {@link StructuralSwitch}.
 *
 * @param <P> how circuits are named: by their position in the shape, in a compartment or on the chip
 */
public sealed interface Connection<P> {
    /** The circuits concerned, one or two. */
    List<P> circuits();

    /** The same connection between circuits that are named in another way. */
    <Q> Connection<Q> map(Function<P, Q> rename);

    /**
     * Joins the membranes of two neighbours in a row or a column.
     *
     * @param one a circuit
     * @param other its neighbour
     */
    record Membrane<P>(P one, P other) implements Connection<P> {
        @Override
        public List<P> circuits() {
            return List.of(one, other);
        }

        @Override
        public <Q> Connection<Q> map(Function<P, Q> rename) {
            return new Membrane<>(rename.apply(one), rename.apply(other));
        }
    }

    /**
     * Joins the sections of the soma line at two neighbours in a row.
     *
     * @param one a circuit
     * @param other its neighbour
     */
    record SomaLine<P>(P one, P other) implements Connection<P> {
        @Override
        public List<P> circuits() {
            return List.of(one, other);
        }

        @Override
        public <Q> Connection<Q> map(Function<P, Q> rename) {
            return new SomaLine<>(rename.apply(one), rename.apply(other));
        }
    }

    /**
     * Connects a membrane with its section of the soma line.
     *
     * @param circuit the circuit
     */
    record Soma<P>(P circuit) implements Connection<P> {
        @Override
        public List<P> circuits() {
            return List.of(circuit);
        }

        @Override
        public <Q> Connection<Q> map(Function<P, Q> rename) {
            return new Soma<>(rename.apply(circuit));
        }
    }

    /**
     * Connects a membrane with its section of the soma line through the conductance between compartments.
     *
     * @param circuit the circuit
     */
    record Resistor<P>(P circuit) implements Connection<P> {
        @Override
        public List<P> circuits() {
            return List.of(circuit);
        }

        @Override
        public <Q> Connection<Q> map(Function<P, Q> rename) {
            return new Resistor<>(rename.apply(circuit));
        }
    }
}
