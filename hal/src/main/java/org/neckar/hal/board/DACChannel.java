package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.DACChannelOnBoard;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Voltage of one DAC channel of the xBoard; a write also updates the output. Source: HICANN-X v3 register map, board.
 */
@RecordBuilder
@Register(
        at = DACChannelOnBoard.class,
        meaning = "Voltage of one DAC channel of the xBoard",
        routes = @Route(via = Backend.SPI_DAC_DATA_REGISTER, address = "n"),
        access = Access.WRITE_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.ON_WRITE, meaning = "updates the output of the channel as well"),
        differential = true)
public record DACChannel(
        @Bits(value = "w0[11:0]", meaning = "DAC code") int value)
        implements Container<DACChannelOnBoard>, DACChannelBuilder.With {
    /** All fields at their defaults. */
    public static final DACChannel DEFAULT = RegisterMap.of(DACChannel.class).initial();
}
