package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.SystimeSyncBaseOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * System time that FPGA and chip take at the next {@link SystimeSync}. Source: HICANN-X v3 register map, time bases.
 */
@RecordBuilder
@Register(
        at = SystimeSyncBaseOnDLS.class,
        meaning = "System time taken at the next synchronisation",
        words = 2,
        routes = @Route(address = "i"))
public record SystimeSyncBase(
        @Bits(
                value = "v[31:0]>w0[31:0], v[42:32]>w1[10:0]",
                meaning = "system time both counters take",
                unit = "FPGA cycles")
        long value)
        implements Container<SystimeSyncBaseOnDLS>, SystimeSyncBaseBuilder.With {
    /** All fields at their defaults. */
    public static final SystimeSyncBase DEFAULT =
            RegisterMap.of(SystimeSyncBase.class).initial();
}
