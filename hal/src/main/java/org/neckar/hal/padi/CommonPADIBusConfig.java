package org.neckar.hal.padi;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** PADI buses of one hemisphere. Source: HICANN-X v3 register map, synapse drivers and PADI buses. */
@RecordBuilder
@Register(
        at = CommonPADIBusConfigOnDLS.class,
        meaning = "PADI buses of one hemisphere",
        routes = @Route(address = "0x00110001 + 0x8000*n"),
        differential = true,
        unreadableOn = HardwareTarget.HARDWARE)
public record CommonPADIBusConfig(
        @Bits(
                value = "w0[0] | w0[1] | w0[2] | w0[3]",
                meaning = "take events from the crossbar instead of the event register, per bus")
        List<Boolean> enableSpl1,

        @Bits(
                value = "w0[4] | w0[5] | w0[6] | w0[7]",
                meaning = "longer cycle so that short-term plasticity can deplete fully, per bus")
        List<Boolean> enableExtendedTiming,

        @Bits(
                value = "w0[19:16] | w0[23:20] | w0[27:24] | w0[31:28]",
                meaning = "lengthens the weight pulse, per bus; does not scale weights")
        List<Integer> dacenPulseExtension)
        implements Container<CommonPADIBusConfigOnDLS>, CommonPADIBusConfigBuilder.With {
    /** All fields at their defaults. */
    public static final CommonPADIBusConfig DEFAULT =
            RegisterMap.of(CommonPADIBusConfig.class).initial();
}
