package org.neckar.hal.neuron;

import org.neckar.hal.coordinate.SpikeCounterResetOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Reset of the spike counter of one neuron: the write itself is the action. Source: HICANN-X v3 register map, neurons.
 */
@Register(
        at = SpikeCounterResetOnDLS.class,
        meaning = "Reset of the spike counter of one neuron",
        routes = @Route(address = "0x00122c00 + 0x8000*(n/256) + 4*(n%256)"),
        access = Access.WRITE_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.ON_WRITE, meaning = "clears the spike counter of the neuron"))
public record SpikeCounterReset() implements Container<SpikeCounterResetOnDLS> {
    /** The only value. */
    public static final SpikeCounterReset DEFAULT =
            RegisterMap.of(SpikeCounterReset.class).initial();
}
