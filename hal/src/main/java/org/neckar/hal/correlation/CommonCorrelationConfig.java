package org.neckar.hal.correlation;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.CapMemBlockOnHemisphere;
import org.neckar.hal.coordinate.CommonCorrelationConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Timing of the correlation sensors of one hemisphere. Source: HICANN-X v3 register map, correlation. */
@RecordBuilder
@Register(
        at = CommonCorrelationConfigOnDLS.class,
        meaning = "Timing of the correlation sensors of one hemisphere",
        words = 4,
        routes = @Route(address = "0x02200000 + 0x01000000*n + i"))
public record CommonCorrelationConfig(
        @Bits(
                value = "w0[11:0]",
                meaning = "from connecting the synapses to starting the CADC",
                unit = "PPU clock cycles",
                initial = 1)
        int senseDelay,

        @Bits(
                value = "w1[11:0]",
                meaning = "how long the storage capacitors are tied to the reset voltage; the hardware adds 3",
                unit = "PPU clock cycles",
                initial = 200)
        int resetDuration,

        @Bits(
                value = "w2[11:0]",
                meaning = "wait after the release of the column reset",
                unit = "PPU clock cycles",
                initial = 5)
        int resetFallTime,

        @Bits(value = "w3[0]", meaning = "how the sensors are reset")
        ResetMode resetMode,

        @Bits(
                value = "w3[2] | w3[1] inv",
                meaning = "quadrant that delivers the ramp offset voltage of the left and of the right CADC",
                initial = {0, 1})
        List<CapMemBlockOnHemisphere> cadcVOffsetAssignment)
        implements Container<CommonCorrelationConfigOnDLS>, CommonCorrelationConfigBuilder.With {
    /** All fields at their defaults. */
    public static final CommonCorrelationConfig DEFAULT =
            RegisterMap.of(CommonCorrelationConfig.class).initial();
}
