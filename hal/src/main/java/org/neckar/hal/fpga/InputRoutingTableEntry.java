package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.InputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Spike sent to the chip for a label that comes from another FPGA. Source: HICANN-X v3 register map, FPGA. */
@RecordBuilder
@Register(
        at = InputRoutingTableEntryOnFPGA.class,
        meaning = "Route of a label from another FPGA to the chip",
        routes = @Route(via = Backend.OMNIBUS, address = "0x880c0000 + n"))
public record InputRoutingTableEntry(
        @Bits(value = "w0[15:0]", meaning = "label of the spike")
        SpikeLabel label,

        @Bits(value = "w0[16]", meaning = "use the entry; otherwise the event is dropped")
        boolean enable)
        implements Container<InputRoutingTableEntryOnFPGA>, InputRoutingTableEntryBuilder.With {
    /** All fields at their defaults. */
    public static final InputRoutingTableEntry DEFAULT =
            RegisterMap.of(InputRoutingTableEntry.class).initial();
}
