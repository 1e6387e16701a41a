package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PollingOmnibusBlockConfigOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Word and value that {@link PollingOmnibusBlock} waits for. Source: HICANN-X v3 register map, polling. */
@RecordBuilder
@Register(
        at = PollingOmnibusBlockConfigOnFPGA.class,
        meaning = "Word and value a polling block waits for",
        words = 3,
        routes = @Route(via = Backend.OMNIBUS, address = "0x88000006 + i"),
        unreadableOn = {HardwareTarget.HARDWARE, HardwareTarget.SIMULATION})
public record PollingOmnibusBlockConfig(
        @Bits(value = "w0[31:0]", meaning = "omnibus address of the word")
        long address,

        @Bits(value = "w1[31:0]", meaning = "value to compare with")
        long target,

        @Bits(value = "w2[31:0]", meaning = "bits to compare")
        long mask)
        implements Container<PollingOmnibusBlockConfigOnFPGA>, PollingOmnibusBlockConfigBuilder.With {
    /** All fields at their defaults. */
    public static final PollingOmnibusBlockConfig DEFAULT =
            RegisterMap.of(PollingOmnibusBlockConfig.class).initial();
}
