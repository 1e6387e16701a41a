package org.neckar.lola.morphology;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.neckar.lola.neuron.Multicompartment;

/**
 * The switches of a circuit that make up the structure of a logical neuron. They follow from the connections of the
 * neuron and from where it is placed: switches to the right belong to the left one of two neighbours, which is another
 * circuit in the mirror image; the switch between rows is closed in both circuits of the column.
 */
enum StructuralSwitch {
    CONNECT_SOMA(Multicompartment::connectSoma, state -> state.withConnectSoma(true)),
    CONNECT_SOMA_RIGHT(Multicompartment::connectSomaRight, state -> state.withConnectSomaRight(true)),
    CONNECT_RIGHT(Multicompartment::connectRight, state -> state.withConnectRight(true)),
    CONNECT_VERTICAL(Multicompartment::connectVertical, state -> state.withConnectVertical(true)),
    ENABLE_CONDUCTANCE(Multicompartment::enableConductance, state -> state.withEnableConductance(true));

    private final Predicate<Multicompartment> closed;
    private final UnaryOperator<Multicompartment> close;

    StructuralSwitch(Predicate<Multicompartment> closed, UnaryOperator<Multicompartment> close) {
        this.closed = closed;
        this.close = close;
    }

    boolean isClosed(Multicompartment state) {
        return closed.test(state);
    }

    Multicompartment close(Multicompartment state) {
        return close.apply(state);
    }

    /** The same state with all of these switches open. */
    static Multicompartment openAll(Multicompartment state) {
        return state.withConnectSoma(false)
                .withConnectSomaRight(false)
                .withConnectRight(false)
                .withConnectVertical(false)
                .withEnableConductance(false);
    }
}
