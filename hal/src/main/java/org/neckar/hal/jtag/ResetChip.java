package org.neckar.hal.jtag;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.ResetChipOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Reset pin of the chip. The usual sequence is true, 10 FPGA cycles, false, 100 FPGA cycles. Source: HICANN-X v3
 * register map, reset.
 */
@RecordBuilder
@Register(
        at = ResetChipOnDLS.class,
        meaning = "Reset pin of the chip",
        routes = @Route(via = Backend.RESET_CHIP, address = "0"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "asserts or releases the reset pin of the chip; it stays so until the next write"))
public record ResetChip(
        @Bits(value = "w0[0]", meaning = "hold the chip in reset")
        boolean value) implements Container<ResetChipOnDLS>, ResetChipBuilder.With {
    /** All fields at their defaults. */
    public static final ResetChip DEFAULT = RegisterMap.of(ResetChip.class).initial();
}
