package org.neckar.hal.routing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Events routed to an output of the event crossbar. Source: HICANN-X v3 register map, routing. */
@RecordBuilder
@Register(
        at = CrossbarOutputOnDLS.class,
        meaning = "Events routed to an output of the event crossbar",
        routes = @Route(address = "0x00130079 + n"),
        access = Access.READ_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.COUNTER,
                        meaning = "events routed to the output while its counter is enabled"))
public record CrossbarOutputEventCounter(
        @Bits(value = "w0[23:0]", meaning = "events routed to this output while its counter was enabled")
        int value) implements Container<CrossbarOutputOnDLS>, CrossbarOutputEventCounterBuilder.With {
    /** All fields at their defaults. */
    public static final CrossbarOutputEventCounter DEFAULT =
            RegisterMap.of(CrossbarOutputEventCounter.class).initial();
}
