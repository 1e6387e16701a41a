package org.neckar.hal.cadc;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.CADCSampleQuadOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Samples of four CADC channels.
 *
 * <p>A trigger read converts the addressed row of the hemisphere and returns its quad; buffered reads return what the
 * last conversion stored. A row is read by one trigger read of quad 0 causal, then everything else buffered. With
 * neuron readout the row is irrelevant. Source: HICANN-X v3 register map, CADC.
 */
@RecordBuilder
@Register(
        at = CADCSampleQuadOnDLS.class,
        meaning = "Samples of four CADC channels",
        routes =
                @Route(
                        via = Backend.OMNIBUS,
                        address =
                                "0x02c80000 + 0x01000000*(n/65536) + 0x200000*(n/32768%2) + 0x40000*(n/16384%2) + n%16384"),
        access = Access.READ_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_READ,
                        meaning =
                                "a trigger read converts the addressed row, a buffered read returns what was converted last"))
public record CADCSampleQuad(
        @Bits(value = "w0[31:24] | w0[23:16] | w0[15:8] | w0[7:0]", meaning = "offset-corrected result of each entry")
        List<Integer> samples)
        implements Container<CADCSampleQuadOnDLS>, CADCSampleQuadBuilder.With {
    /** All fields at their defaults. */
    public static final CADCSampleQuad DEFAULT =
            RegisterMap.of(CADCSampleQuad.class).initial();
}
