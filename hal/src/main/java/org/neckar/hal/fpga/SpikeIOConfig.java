package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.SpikeIOConfigOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Serial event interface of the FPGA. Source: HICANN-X v3 register map, FPGA. */
@RecordBuilder
@Register(
        at = SpikeIOConfigOnFPGA.class,
        meaning = "Serial event interface",
        routes = @Route(via = Backend.OMNIBUS, address = "0x88038000"))
public record SpikeIOConfig(
        @Bits(value = "w0[15:0]", meaning = "divider of the serial clock", initial = 1, min = 1)
        int dataRateScaler,

        @Bits(value = "w0[16]", meaning = "send") boolean enableTx,

        @Bits(value = "w0[17]", meaning = "receive") boolean enableRx,

        @Bits(value = "w0[18]", meaning = "receive what is sent")
        boolean enableInternalLoopback)
        implements Container<SpikeIOConfigOnFPGA>, SpikeIOConfigBuilder.With {
    /** All fields at their defaults. */
    public static final SpikeIOConfig DEFAULT =
            RegisterMap.of(SpikeIOConfig.class).initial();
}
