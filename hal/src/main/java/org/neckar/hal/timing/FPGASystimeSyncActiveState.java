package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.FPGASystimeSyncActiveStateOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Whether a synchronisation of the system times is going on. Source: HICANN-X v3 register map, FPGA system time. */
@RecordBuilder
@Register(
        at = FPGASystimeSyncActiveStateOnFPGA.class,
        meaning = "Activity of the system time synchronisation",
        routes = @Route(via = Backend.OMNIBUS, address = "0x88002005"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.STATUS, meaning = "whether a synchronisation is going on"))
public record FPGASystimeSyncActiveState(
        @Bits(value = "w0[0]", meaning = "synchronisation is going on")
        boolean activeState)
        implements Container<FPGASystimeSyncActiveStateOnFPGA>, FPGASystimeSyncActiveStateBuilder.With {
    /** All fields at their defaults. */
    public static final FPGASystimeSyncActiveState DEFAULT =
            RegisterMap.of(FPGASystimeSyncActiveState.class).initial();
}
