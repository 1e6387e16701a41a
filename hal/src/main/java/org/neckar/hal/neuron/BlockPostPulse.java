package org.neckar.hal.neuron;

import org.neckar.hal.coordinate.BlockPostPulseOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Post pulse to all neurons of one side whose back end has {@code postOverwrite} set: the write itself is the action.
 * It arrives at slightly different times. Source: HICANN-X v3 register map, neurons.
 */
@Register(
        at = BlockPostPulseOnDLS.class,
        meaning = "Post pulse to all neurons of one side",
        routes = @Route(address = "0x00122400 + 0x8000*n"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "sends a post pulse to all neurons of the side whose back end has postOverwrite set"))
public record BlockPostPulse() implements Container<BlockPostPulseOnDLS> {
    /** The only value. */
    public static final BlockPostPulse DEFAULT =
            RegisterMap.of(BlockPostPulse.class).initial();
}
