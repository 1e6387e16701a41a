package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.FPGASystimeSyncNumRetriesOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * How often the FPGA repeats a failed synchronisation of the system times. Source: HICANN-X v3 register map, FPGA
 * system time.
 */
@RecordBuilder
@Register(
        at = FPGASystimeSyncNumRetriesOnFPGA.class,
        meaning = "Retries of the system time synchronisation",
        routes = @Route(via = Backend.OMNIBUS, address = "0x88002000"))
public record FPGASystimeSyncNumRetries(
        @Bits(value = "w0[3:0]", meaning = "number of retries", initial = 3)
        int value) implements Container<FPGASystimeSyncNumRetriesOnFPGA>, FPGASystimeSyncNumRetriesBuilder.With {
    /** All fields at their defaults. */
    public static final FPGASystimeSyncNumRetries DEFAULT =
            RegisterMap.of(FPGASystimeSyncNumRetries.class).initial();
}
