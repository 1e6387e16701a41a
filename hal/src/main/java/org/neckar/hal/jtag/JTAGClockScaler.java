package org.neckar.hal.jtag;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.JTAGClockScalerOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Divider of the JTAG clock: it runs at the FPGA clock / (value + 2). Source: HICANN-X v3 register map, JTAG. */
@RecordBuilder
@Register(
        at = JTAGClockScalerOnDLS.class,
        meaning = "Divider of the JTAG clock",
        routes = @Route(via = Backend.JTAG_CLOCK_SCALER, address = "0"),
        access = Access.WRITE_ONLY)
public record JTAGClockScaler(
        @Bits(value = "w0[7:0]", meaning = "JTAG clock = FPGA clock / (value + 2)", initial = 6)
        int value) implements Container<JTAGClockScalerOnDLS>, JTAGClockScalerBuilder.With {
    /** All fields at their defaults. */
    public static final JTAGClockScaler DEFAULT =
            RegisterMap.of(JTAGClockScaler.class).initial();
}
