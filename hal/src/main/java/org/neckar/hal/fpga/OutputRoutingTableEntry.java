package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.OutputRoutingTableEntryOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Label sent to other FPGAs for a spike of the chip. Source: HICANN-X v3 register map, FPGA. */
@RecordBuilder
@Register(
        at = OutputRoutingTableEntryOnFPGA.class,
        meaning = "Route of a spike of the chip to other FPGAs",
        routes = @Route(via = Backend.OMNIBUS, address = "0x880d0000 + n"))
public record OutputRoutingTableEntry(
        @Bits(value = "w0[14:0]", meaning = "label on the network between FPGAs")
        int label,

        @Bits(value = "w0[15]", meaning = "use the entry; otherwise the spike stays here")
        boolean enable)
        implements Container<OutputRoutingTableEntryOnFPGA>, OutputRoutingTableEntryBuilder.With {
    /** All fields at their defaults. */
    public static final OutputRoutingTableEntry DEFAULT =
            RegisterMap.of(OutputRoutingTableEntry.class).initial();
}
