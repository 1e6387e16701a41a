package org.neckar.hal.sram;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.SynapseDriverSRAMTimingConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Timing of the SRAM controller of the synapse drivers of one hemisphere. Source: HICANN-X v3 register map, SRAM
 * controllers.
 */
@RecordBuilder
@Register(
        at = SynapseDriverSRAMTimingConfigOnDLS.class,
        meaning = "Timing of the SRAM controller of the synapse drivers of one hemisphere",
        words = 2,
        routes = @Route(address = "0x00110602 + 0x8000*n + i"),
        unreadableOn = {HardwareTarget.SIMULATION, HardwareTarget.HARDWARE})
public record SynapseDriverSRAMTimingConfig(
        @Bits(
                value = "w0[7:0]",
                meaning = "how long the read enable is held before the cell is sampled",
                unit = "clock cycles",
                initial = 192)
        int readDelay,

        @Bits(value = "w1[3:0]", meaning = "from a valid address to the enable", unit = "clock cycles", initial = 15)
        int addressSetupTime,

        @Bits(value = "w1[7:4]", meaning = "how long the write enable is held", unit = "clock cycles", initial = 15)
        int writeWidth)
        implements Container<SynapseDriverSRAMTimingConfigOnDLS>, SynapseDriverSRAMTimingConfigBuilder.With {
    /** All fields at their defaults. */
    public static final SynapseDriverSRAMTimingConfig DEFAULT =
            RegisterMap.of(SynapseDriverSRAMTimingConfig.class).initial();
}
