package org.neckar.hal.timing;

import org.neckar.hal.coordinate.NullPayloadReadableOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Marker in the response stream: its answer carries no value, only the time at which the program passed. Source:
 * HICANN-X v3 register map, time bases.
 */
@Register(
        at = NullPayloadReadableOnFPGA.class,
        meaning = "Marker in the response stream",
        routes = @Route(via = Backend.NULL_PAYLOAD_READABLE, address = "0"),
        access = Access.READ_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_READ,
                        meaning = "puts a marker without a value into the response stream"))
public record NullPayloadReadable() implements Container<NullPayloadReadableOnFPGA> {
    /** The only value. */
    public static final NullPayloadReadable DEFAULT =
            RegisterMap.of(NullPayloadReadable.class).initial();
}
