package org.neckar.hal.sram;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.CADCOffsetSRAMTimingConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Timing of the SRAM controller of the CADC offsets of one quadrant. Source: HICANN-X v3 register map, SRAM
 * controllers.
 */
@RecordBuilder
@Register(
        at = CADCOffsetSRAMTimingConfigOnDLS.class,
        meaning = "Timing of the SRAM controller of the CADC offsets of one quadrant",
        words = 2,
        routes = @Route(address = "0x02400902 + 0x01000000*(n/2) - 0x800*(n%2) + i"))
public record CADCOffsetSRAMTimingConfig(
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
        implements Container<CADCOffsetSRAMTimingConfigOnDLS>, CADCOffsetSRAMTimingConfigBuilder.With {
    /** All fields at their defaults. */
    public static final CADCOffsetSRAMTimingConfig DEFAULT =
            RegisterMap.of(CADCOffsetSRAMTimingConfig.class).initial();
}
