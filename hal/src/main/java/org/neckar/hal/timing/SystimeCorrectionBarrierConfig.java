package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.SystimeCorrectionBarrierConfigOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Arms the system time correction barrier ({@link Barrier#enableSystimeCorrection}). Only network-attached FPGAs ever
 * block there. Source: HICANN-X v3 register map, FPGA system time.
 */
@RecordBuilder
@Register(
        at = SystimeCorrectionBarrierConfigOnFPGA.class,
        meaning = "Arming of the system time correction barrier",
        routes = @Route(via = Backend.OMNIBUS, address = "0x8800000b"))
public record SystimeCorrectionBarrierConfig(
        @Bits(value = "w0[0]", meaning = "let the barrier wait for the global interrupt; otherwise it passes at once")
        boolean enableInterrupt)
        implements Container<SystimeCorrectionBarrierConfigOnFPGA>, SystimeCorrectionBarrierConfigBuilder.With {
    /** All fields at their defaults. */
    public static final SystimeCorrectionBarrierConfig DEFAULT =
            RegisterMap.of(SystimeCorrectionBarrierConfig.class).initial();
}
