package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.DACOnBoard;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Fixed;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Power of the channels of one DAC of the xBoard. Source: HICANN-X v3 register map, board. */
@RecordBuilder
@Register(
        at = DACOnBoard.class,
        meaning = "Power of the channels of one DAC of the xBoard",
        words = 2,
        routes =
                @Route(
                        via = Backend.SPI_DAC_CONTROL_REGISTER,
                        address = {"4*n", "4*n + 2"}),
        access = Access.WRITE_ONLY,
        differential = true,
        fixed = @Fixed(value = "w0[7:0]", bits = 0x0c, meaning = "gain and reference of the DAC"))
public record DACControl(
        @Bits(
                value = "w1[0] inv|w1[1] inv|w1[2] inv|w1[3] inv|w1[4] inv|w1[5] inv|w1[6] inv|w1[7] inv",
                meaning = "power the channel",
                initial = 1)
        List<Boolean> enableChannel)
        implements Container<DACOnBoard>, DACControlBuilder.With {
    /** All fields at their defaults. */
    public static final DACControl DEFAULT = RegisterMap.of(DACControl.class).initial();
}
