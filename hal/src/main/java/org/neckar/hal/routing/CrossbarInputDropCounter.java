package org.neckar.hal.routing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Events dropped at an input of the event crossbar. Source: HICANN-X v3 register map, routing. */
@RecordBuilder
@Register(
        at = CrossbarInputOnDLS.class,
        meaning = "Events dropped at an input of the event crossbar",
        routes = @Route(address = "0x00130065 + n"),
        access = Access.READ_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.COUNTER,
                        meaning = "dropped events, at those nodes of the input whose drop counter is enabled"))
public record CrossbarInputDropCounter(
        @Bits(value = "w0[15:0]", meaning = "sum over the nodes of the input that count")
        int value) implements Container<CrossbarInputOnDLS>, CrossbarInputDropCounterBuilder.With {
    /** All fields at their defaults. */
    public static final CrossbarInputDropCounter DEFAULT =
            RegisterMap.of(CrossbarInputDropCounter.class).initial();
}
