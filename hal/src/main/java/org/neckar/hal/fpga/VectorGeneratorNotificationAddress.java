package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.VectorGeneratorNotificationAddressOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Omnibus address a vector generator writes to when it is done, for example of a word of PPU memory. Source: HICANN-X
 * v3 register map, FPGA.
 */
@RecordBuilder
@Register(
        at = VectorGeneratorNotificationAddressOnFPGA.class,
        meaning = "Where a vector generator reports that it is done",
        routes = @Route(via = Backend.OMNIBUS, address = "0x84000000 + 0x1000*n + 1"))
public record VectorGeneratorNotificationAddress(
        @Bits(value = "w0[31:0]", meaning = "omnibus address")
        long value)
        implements Container<VectorGeneratorNotificationAddressOnFPGA>, VectorGeneratorNotificationAddressBuilder.With {
    /** All fields at their defaults. */
    public static final VectorGeneratorNotificationAddress DEFAULT =
            RegisterMap.of(VectorGeneratorNotificationAddress.class).initial();
}
