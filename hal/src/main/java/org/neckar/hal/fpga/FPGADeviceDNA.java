package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.FPGADeviceDNAOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Identifier of the FPGA device, different for every one. Source: HICANN-X v3 register map, FPGA. */
@RecordBuilder
@Register(
        at = FPGADeviceDNAOnFPGA.class,
        meaning = "Identifier of the FPGA device",
        words = 2,
        routes = @Route(via = Backend.OMNIBUS, address = "0x88000003 + i"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.CONSTANT, meaning = "identifies the FPGA"))
public record FPGADeviceDNA(
        @Bits(value = "v[56:32]>w0[24:0], v[31:0]>w1[31:0]", meaning = "identifier, 57 bits")
        long value) implements Container<FPGADeviceDNAOnFPGA>, FPGADeviceDNABuilder.With {
    /** All fields at their defaults. */
    public static final FPGADeviceDNA DEFAULT =
            RegisterMap.of(FPGADeviceDNA.class).initial();
}
