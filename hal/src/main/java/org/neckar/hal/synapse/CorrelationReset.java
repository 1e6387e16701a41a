package org.neckar.hal.synapse;

import org.neckar.hal.coordinate.CorrelationResetOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Reset of the causal and acausal correlation sensors of four synapses: the write itself is the action. Source:
 * HICANN-X v3 register map, synapses.
 */
@Register(
        at = CorrelationResetOnDLS.class,
        meaning = "Reset of the correlation sensors of four synapses",
        routes = @Route(address = "0x02c90000 + 0x01000000*(n/16384) + n%16384"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "resets the causal and acausal correlation sensors of the four synapses"))
public record CorrelationReset() implements Container<CorrelationResetOnDLS> {
    /** The only value. */
    public static final CorrelationReset DEFAULT =
            RegisterMap.of(CorrelationReset.class).initial();
}
