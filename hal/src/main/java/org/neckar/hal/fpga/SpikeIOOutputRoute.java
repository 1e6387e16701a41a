package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.SpikeIOAddress;
import org.neckar.hal.coordinate.SpikeIOOutputRouteOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Event on the serial interface sent for a spike of the chip. Source: HICANN-X v3 register map, FPGA. */
@RecordBuilder
@Register(
        at = SpikeIOOutputRouteOnFPGA.class,
        meaning = "Route of a spike of the chip to the serial interface",
        routes = @Route(via = Backend.OMNIBUS, address = "0x88020000 + n"))
public record SpikeIOOutputRoute(
        @Bits(value = "w0[7:0]", meaning = "serial address; 255 drops the spike", initial = 255)
        SpikeIOAddress target) implements Container<SpikeIOOutputRouteOnFPGA>, SpikeIOOutputRouteBuilder.With {
    /** All fields at their defaults. */
    public static final SpikeIOOutputRoute DEFAULT =
            RegisterMap.of(SpikeIOOutputRoute.class).initial();

    /** Address that drops the spike. */
    public static final SpikeIOAddress SILENT = new SpikeIOAddress(0xff);
}
