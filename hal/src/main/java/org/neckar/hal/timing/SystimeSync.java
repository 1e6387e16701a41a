package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.SystimeSyncOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Synchronisation of the system times of FPGA and chip; the FPGA then reports its time. Source: HICANN-X v3 register
 * map, time bases.
 */
@RecordBuilder
@Register(
        at = SystimeSyncOnFPGA.class,
        meaning = "Synchronisation of the system times of FPGA and chip",
        routes = @Route(via = Backend.SYSTIME_SYNC, address = "0"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "synchronises the system times if doSync is set; the FPGA then reports its time"))
public record SystimeSync(
        @Bits(value = "w0[0]", meaning = "align the times; otherwise only the FPGA time is reported", initial = 1)
        boolean doSync)
        implements Container<SystimeSyncOnFPGA>, SystimeSyncBuilder.With {
    /** All fields at their defaults. */
    public static final SystimeSync DEFAULT = RegisterMap.of(SystimeSync.class).initial();
}
