package org.neckar.hal.sram;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.NeuronSRAMTimingConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Timing of the SRAM controller of the neuron configuration of one quadrant. Source: HICANN-X v3 register map, SRAM
 * controllers.
 */
@RecordBuilder
@Register(
        at = NeuronSRAMTimingConfigOnDLS.class,
        meaning = "Timing of the SRAM controller of the neuron configuration of one quadrant",
        words = 2,
        routes = @Route(address = "0x00160402 + 0x8000*n + i"),
        unreadableOn = HardwareTarget.SIMULATION)
public record NeuronSRAMTimingConfig(
        @Bits(
                value = "w0[7:0]",
                meaning = "how long the read enable is held before the cell is sampled",
                unit = "clock cycles",
                initial = 255)
        int readDelay,

        @Bits(value = "w1[3:0]", meaning = "from a valid address to the enable", unit = "clock cycles", initial = 15)
        int addressSetupTime,

        @Bits(value = "w1[7:4]", meaning = "how long the write enable is held", unit = "clock cycles", initial = 15)
        int writeWidth)
        implements Container<NeuronSRAMTimingConfigOnDLS>, NeuronSRAMTimingConfigBuilder.With {
    /** All fields at their defaults. */
    public static final NeuronSRAMTimingConfig DEFAULT =
            RegisterMap.of(NeuronSRAMTimingConfig.class).initial();
}
