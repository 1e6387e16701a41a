package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.VectorGeneratorFIFOWordOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Four elements of an input vector. Elements that are not enabled are not written. Source: HICANN-X v3 register map,
 * FPGA.
 */
@RecordBuilder
@Register(
        at = VectorGeneratorFIFOWordOnFPGA.class,
        meaning = "Four elements of an input vector",
        routes = @Route(via = Backend.OMNIBUS, address = "0x84000000 + 0x1000*n + 0x200"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "appends the enabled elements to the input vector"))
public record VectorGeneratorFIFOWord(
        @Bits(value = "w0[28:24]|w0[20:16]|w0[12:8]|w0[4:0]", meaning = "activation")
        List<Integer> values,

        @Bits(value = "w0[31]|w0[23]|w0[15]|w0[7]", meaning = "the element is the last one of its vector")
        List<Boolean> last,

        @Bits(value = "e0[3]|e0[2]|e0[1]|e0[0]", meaning = "write the element")
        List<Boolean> enable)
        implements Container<VectorGeneratorFIFOWordOnFPGA>, VectorGeneratorFIFOWordBuilder.With {
    /** All fields at their defaults. */
    public static final VectorGeneratorFIFOWord DEFAULT =
            RegisterMap.of(VectorGeneratorFIFOWord.class).initial();
}
