package org.neckar.hal.neuron;

import org.neckar.hal.coordinate.NeuronResetQuadOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Reset of four neurons at once: the write itself is the action. Side effect: the correlation sensors of the same quad
 * in synapse row 0 are reset, too. Source: HICANN-X v3 register map, neurons.
 */
@Register(
        at = NeuronResetQuadOnDLS.class,
        meaning = "Reset of four neurons at once",
        routes = @Route(address = "0x02c94000 + 0x01000000*(n/64) + n%64"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning =
                                "resets the four neurons and the correlation sensors of the same quad in synapse row 0"))
public record NeuronResetQuad() implements Container<NeuronResetQuadOnDLS> {
    /** The only value. */
    public static final NeuronResetQuad DEFAULT =
            RegisterMap.of(NeuronResetQuad.class).initial();
}
