package org.neckar.hal.cadc;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.CADCConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Column-parallel ADC of one hemisphere. Source: HICANN-X v3 register map, CADC. */
@RecordBuilder
@Register(
        at = CADCConfigOnDLS.class,
        meaning = "Column-parallel ADC of one hemisphere",
        routes = @Route(address = "0x02401000 + 0x01000000*n"))
public record CADCConfig(
        @Bits(value = "w0[0]", meaning = "switch the converter on")
        boolean enable,

        @Bits(
                value = "w0[11:4]",
                meaning = "wait after the ramp has fallen, so that it does not disturb the next one",
                unit = "clock cycles",
                initial = 100)
        int resetWait,

        @Bits(
                value = "w0[19:12]",
                meaning = "wait after the end of the ramp for the comparators",
                unit = "clock cycles",
                initial = 20)
        int deadTime)
        implements Container<CADCConfigOnDLS>, CADCConfigBuilder.With {
    /** All fields at their defaults. */
    public static final CADCConfig DEFAULT = RegisterMap.of(CADCConfig.class).initial();
}
