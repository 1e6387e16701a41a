package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.FPGASystimeSyncLastRTTOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Round trip measured by the last synchronisation of the system times. Source: HICANN-X v3 register map, FPGA system
 * time.
 */
@RecordBuilder
@Register(
        at = FPGASystimeSyncLastRTTOnFPGA.class,
        meaning = "Round trip of the last system time synchronisation",
        words = 2,
        routes = @Route(via = Backend.OMNIBUS, address = "0x88002001 + i"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.STATUS, meaning = "result of the last synchronisation"))
public record FPGASystimeSyncLastRTT(
        @Bits(value = "v[42:32]>w0[10:0], v[31:0]>w1[31:0]", meaning = "round trip time", unit = "FPGA cycles")
        long value)
        implements Container<FPGASystimeSyncLastRTTOnFPGA>, FPGASystimeSyncLastRTTBuilder.With {
    /** All fields at their defaults. */
    public static final FPGASystimeSyncLastRTT DEFAULT =
            RegisterMap.of(FPGASystimeSyncLastRTT.class).initial();
}
