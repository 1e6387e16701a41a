package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.TCA9554InputsOnBoard;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Input levels of the I/O expander, in the order of {@link org.neckar.hal.coordinate.TCA9554ChannelOnBoard}. Source:
 * HICANN-X v3 register map, board.
 */
@RecordBuilder
@Register(
        at = TCA9554InputsOnBoard.class,
        meaning = "Input levels of the I/O expander",
        routes = @Route(via = Backend.I2C_TCA9554_RO_REGISTER, address = "0"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.STATUS, meaning = "levels at the pins"),
        unreadableOn = HardwareTarget.SIMULATION)
public record TCA9554Inputs(
        @Bits(value = "w0[0]|w0[1]|w0[2]|w0[3]|w0[4]|w0[5]|w0[6]|w0[7]", meaning = "level of the line")
        List<Boolean> input)
        implements Container<TCA9554InputsOnBoard>, TCA9554InputsBuilder.With {
    /** All fields at their defaults. */
    public static final TCA9554Inputs DEFAULT =
            RegisterMap.of(TCA9554Inputs.class).initial();
}
