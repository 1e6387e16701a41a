package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.InstructionTimeoutConfigOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * How long a playback instruction may wait before the FPGA gives up on it and reports a timeout. Source: HICANN-X v3
 * register map, FPGA.
 */
@RecordBuilder
@Register(
        at = InstructionTimeoutConfigOnFPGA.class,
        meaning = "Time limit of playback instructions",
        routes = @Route(via = Backend.OMNIBUS, address = "0x88000009"))
public record InstructionTimeoutConfig(
        @Bits(value = "w0[31:0]", meaning = "time limit; the default is 10 ms", unit = "FPGA cycles", initial = 1250000)
        long value)
        implements Container<InstructionTimeoutConfigOnFPGA>, InstructionTimeoutConfigBuilder.With {
    /** All fields at their defaults. */
    public static final InstructionTimeoutConfig DEFAULT =
            RegisterMap.of(InstructionTimeoutConfig.class).initial();
}
