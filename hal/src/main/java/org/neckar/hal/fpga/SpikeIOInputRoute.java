package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.SpikeIOInputRouteOnFPGA;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Spike sent to the chip for an event on the serial interface. Source: HICANN-X v3 register map, FPGA. */
@RecordBuilder
@Register(
        at = SpikeIOInputRouteOnFPGA.class,
        meaning = "Route of an event from the serial interface to the chip",
        routes = @Route(via = Backend.OMNIBUS, address = "0x88030000 + n"))
public record SpikeIOInputRoute(
        @Bits(value = "w0[15:0]", meaning = "label of the spike; 65535 drops the event", initial = 65535)
        SpikeLabel target)
        implements Container<SpikeIOInputRouteOnFPGA>, SpikeIOInputRouteBuilder.With {
    /** All fields at their defaults. */
    public static final SpikeIOInputRoute DEFAULT =
            RegisterMap.of(SpikeIOInputRoute.class).initial();

    /** Label that drops the event. */
    public static final SpikeLabel SILENT = new SpikeLabel(0xffff);
}
