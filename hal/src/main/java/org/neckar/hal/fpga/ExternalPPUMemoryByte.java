package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * One byte of the external memory of the PPUs. A write leaves the other bytes of its word alone. Source: HICANN-X v3
 * register map, FPGA.
 */
@RecordBuilder
@Register(
        at = ExternalPPUMemoryByteOnFPGA.class,
        meaning = "One byte of the external memory of the PPUs",
        routes = @Route(via = Backend.OMNIBUS, address = "0x80000000 + n/4"),
        byteLane = "n % 4")
public record ExternalPPUMemoryByte(
        @Bits(value = "w0[7:0]", meaning = "the byte") int value)
        implements Container<ExternalPPUMemoryByteOnFPGA>, ExternalPPUMemoryByteBuilder.With {
    /** All fields at their defaults. */
    public static final ExternalPPUMemoryByte DEFAULT =
            RegisterMap.of(ExternalPPUMemoryByte.class).initial();
}
