package org.neckar.hal.padi;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.CommonSTPConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Recovery clock of short-term plasticity of one hemisphere. Source: HICANN-X v3 register map, synapse drivers and PADI
 * buses.
 */
@RecordBuilder
@Register(
        at = CommonSTPConfigOnDLS.class,
        meaning = "Recovery clock of short-term plasticity of one hemisphere",
        routes = @Route(address = "0x00110002 + 0x8000*n"),
        differential = true,
        unreadableOn = {HardwareTarget.SIMULATION, HardwareTarget.HARDWARE})
public record CommonSTPConfig(
        @Bits(value = "w0[3:0]", meaning = "scaler of the recovery clock")
        int recoveryClockSpeed,

        @Bits(value = "w0[4]", meaning = "run the recovery clock")
        boolean enableRecoveryClock)
        implements Container<CommonSTPConfigOnDLS>, CommonSTPConfigBuilder.With {
    /** All fields at their defaults. */
    public static final CommonSTPConfig DEFAULT =
            RegisterMap.of(CommonSTPConfig.class).initial();
}
