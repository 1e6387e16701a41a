package org.neckar.hal.jtag;

import org.neckar.hal.coordinate.ResetJTAGTapOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Reset of the JTAG state machine: the write itself is the action. Afterwards the identification code is selected.
 * Source: HICANN-X v3 register map, JTAG.
 */
@Register(
        at = ResetJTAGTapOnDLS.class,
        meaning = "Reset of the JTAG state machine",
        routes = @Route(via = Backend.RESET_JTAG_TAP, address = "0"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "resets the JTAG state machine; afterwards the identification code is selected"))
public record ResetJTAGTap() implements Container<ResetJTAGTapOnDLS> {
    /** The only value. */
    public static final ResetJTAGTap DEFAULT =
            RegisterMap.of(ResetJTAGTap.class).initial();
}
