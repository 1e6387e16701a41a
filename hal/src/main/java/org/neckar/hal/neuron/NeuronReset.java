package org.neckar.hal.neuron;

import org.neckar.hal.coordinate.NeuronResetOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Reset of one neuron: the write itself is the action, it makes the neuron fire and thereby reset. Source: HICANN-X v3
 * register map, neurons.
 */
@Register(
        at = NeuronResetOnDLS.class,
        meaning = "Reset of one neuron: writing makes it fire",
        routes = @Route(address = "0x00122000 + 0x8000*(n/256) + 4*(n%256)"),
        access = Access.WRITE_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.ON_WRITE, meaning = "makes the neuron fire and thereby reset"))
public record NeuronReset() implements Container<NeuronResetOnDLS> {
    /** The only value. */
    public static final NeuronReset DEFAULT = RegisterMap.of(NeuronReset.class).initial();
}
