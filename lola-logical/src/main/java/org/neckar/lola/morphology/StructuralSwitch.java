package org.neckar.lola.morphology;

import org.neckar.lola.neuron.Multicompartment;

/**
 * The switches of a circuit that make up the structure of a logical neuron. They follow from the connections of the
 * neuron and from where it is placed: switches to the right belong to the left one of two neighbours, which is another
 * circuit in the mirror image; the switch between rows is closed in both circuits of the column.
 */
enum StructuralSwitch {
    CONNECT_SOMA,
    CONNECT_SOMA_RIGHT,
    CONNECT_RIGHT,
    CONNECT_VERTICAL,
    ENABLE_CONDUCTANCE;

    boolean isClosed(Multicompartment state) {
        return switch (this) {
            case CONNECT_SOMA -> state.connectSoma();
            case CONNECT_SOMA_RIGHT -> state.connectSomaRight();
            case CONNECT_RIGHT -> state.connectRight();
            case CONNECT_VERTICAL -> state.connectVertical();
            case ENABLE_CONDUCTANCE -> state.enableConductance();
        };
    }

    private Multicompartment set(Multicompartment state, boolean closed) {
        return switch (this) {
            case CONNECT_SOMA -> state.withConnectSoma(closed);
            case CONNECT_SOMA_RIGHT -> state.withConnectSomaRight(closed);
            case CONNECT_RIGHT -> state.withConnectRight(closed);
            case CONNECT_VERTICAL -> state.withConnectVertical(closed);
            case ENABLE_CONDUCTANCE -> state.withEnableConductance(closed);
        };
    }

    Multicompartment close(Multicompartment state) {
        return set(state, true);
    }

    /** The same state with all of these switches open. */
    static Multicompartment openAll(Multicompartment state) {
        Multicompartment open = state;
        for (StructuralSwitch structural : values()) {
            open = structural.set(open, false);
        }
        return open;
    }
}
