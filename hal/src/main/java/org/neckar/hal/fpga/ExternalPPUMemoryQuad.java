package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.ExternalPPUMemoryQuadOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Four bytes of the external memory of the PPUs, lowest address first. A write leaves bytes alone that are not enabled;
 * a read enables all. Source: HICANN-X v3 register map, FPGA.
 */
@RecordBuilder
@Register(
        at = ExternalPPUMemoryQuadOnFPGA.class,
        meaning = "Four bytes of the external memory of the PPUs",
        routes = @Route(via = Backend.OMNIBUS, address = "0x80000000 + n"))
public record ExternalPPUMemoryQuad(
        @Bits(value = "w0[31:24]|w0[23:16]|w0[15:8]|w0[7:0]", meaning = "the byte")
        List<Integer> quad,

        @Bits(value = "e0[3]|e0[2]|e0[1]|e0[0]", meaning = "write the byte", initial = 1)
        List<Boolean> enables)
        implements Container<ExternalPPUMemoryQuadOnFPGA>, ExternalPPUMemoryQuadBuilder.With {
    /** All fields at their defaults. */
    public static final ExternalPPUMemoryQuad DEFAULT =
            RegisterMap.of(ExternalPPUMemoryQuad.class).initial();
}
