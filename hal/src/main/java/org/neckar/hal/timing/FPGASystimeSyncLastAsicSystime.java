package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.FPGASystimeSyncLastAsicSystimeOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** System time of the chip seen by the last synchronisation. Source: HICANN-X v3 register map, FPGA system time. */
@RecordBuilder
@Register(
        at = FPGASystimeSyncLastAsicSystimeOnFPGA.class,
        meaning = "Chip time seen by the last system time synchronisation",
        words = 2,
        routes = @Route(via = Backend.OMNIBUS, address = "0x88002003 + i"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.STATUS, meaning = "result of the last synchronisation"))
public record FPGASystimeSyncLastAsicSystime(
        @Bits(value = "v[42:32]>w0[10:0], v[31:0]>w1[31:0]", meaning = "system time of the chip", unit = "FPGA cycles")
        long value)
        implements Container<FPGASystimeSyncLastAsicSystimeOnFPGA>, FPGASystimeSyncLastAsicSystimeBuilder.With {
    /** All fields at their defaults. */
    public static final FPGASystimeSyncLastAsicSystime DEFAULT =
            RegisterMap.of(FPGASystimeSyncLastAsicSystime.class).initial();
}
