package org.neckar.hal.synapse;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.CommonSynramConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Timing of the SRAM of one synapse array. Source: HICANN-X v3 register map, synapses. */
@RecordBuilder
@Register(
        at = CommonSynramConfigOnDLS.class,
        meaning = "Timing of the SRAM of one synapse array",
        words = 3,
        routes = @Route(address = "0x02000000 + 0x01000000*n + i"),
        differential = true)
public record CommonSynramConfig(
        @Bits(value = "w0[3:0]", meaning = "precharge of the west half; larger means shorter", initial = 8)
        int pcConfWest,

        @Bits(value = "w0[7:4]", meaning = "precharge of the east half; larger means shorter", initial = 8)
        int pcConfEast,

        @Bits(
                value = "w1[7:0]",
                meaning = "delay of the word lines of the west half; larger means shorter",
                initial = 3)
        int wConfWest,

        @Bits(
                value = "w1[15:8]",
                meaning = "delay of the word lines of the east half; larger means shorter",
                initial = 3)
        int wConfEast,

        @Bits(value = "w2[2:0]", meaning = "wait of the controller", unit = "clock cycles", initial = 4)
        int waitCtrClear)
        implements Container<CommonSynramConfigOnDLS>, CommonSynramConfigBuilder.With {
    /** All fields at their defaults. */
    public static final CommonSynramConfig DEFAULT =
            RegisterMap.of(CommonSynramConfig.class).initial();
}
