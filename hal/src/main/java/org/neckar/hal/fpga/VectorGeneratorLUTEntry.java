package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.VectorGeneratorLUTEntryOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Target of one element of a vector. Source: HICANN-X v3 register map, FPGA. */
@RecordBuilder
@Register(
        at = VectorGeneratorLUTEntryOnFPGA.class,
        meaning = "Target of one element of a vector",
        routes = @Route(via = Backend.OMNIBUS, address = "0x84000100 + 0x1000*(n/256) + n%256"))
public record VectorGeneratorLUTEntry(
        @Bits(value = "w0[10:0]", meaning = "bits 15 to 5 of the label of the generated spike")
        int value) implements Container<VectorGeneratorLUTEntryOnFPGA>, VectorGeneratorLUTEntryBuilder.With {
    /** All fields at their defaults. */
    public static final VectorGeneratorLUTEntry DEFAULT =
            RegisterMap.of(VectorGeneratorLUTEntry.class).initial();
}
