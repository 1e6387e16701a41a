package org.neckar.hal.routing;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.CrossbarOutputConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Outputs of the event crossbar. Source: HICANN-X v3 register map, routing. */
@RecordBuilder
@Register(
        at = CrossbarOutputConfigOnDLS.class,
        meaning = "Outputs of the event crossbar",
        routes = @Route(address = "0x00130000"),
        unreadableOn = HardwareTarget.HARDWARE)
public record CrossbarOutputConfig(
        @Bits(value = "w0[0] | w0[1] | w0[2] | w0[3]", meaning = "slow mode, per output to the FPGA")
        List<Boolean> enableSlow,

        @Bits(
                value =
                        "w0[4] | w0[5] | w0[6] | w0[7] | w0[8] | w0[9] | w0[10] | w0[11] | w0[12] | w0[13] | w0[14] | w0[15]",
                meaning = "count events, per output")
        List<Boolean> enableEventCounter)
        implements Container<CrossbarOutputConfigOnDLS>, CrossbarOutputConfigBuilder.With {
    /** All fields at their defaults. */
    public static final CrossbarOutputConfig DEFAULT =
            RegisterMap.of(CrossbarOutputConfig.class).initial();
}
