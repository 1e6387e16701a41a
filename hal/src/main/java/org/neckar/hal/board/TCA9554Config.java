package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.TCA9554ConfigOnBoard;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * I/O expander that switches the supplies of the jBOA board. Lists count
 * {@link org.neckar.hal.coordinate.TCA9554ChannelOnBoard}: all lines disable something, so a low output leaves it on.
 * Source: HICANN-X v3 register map, board.
 */
@RecordBuilder
@Register(
        at = TCA9554ConfigOnBoard.class,
        meaning = "I/O expander that switches the supplies of the jBOA board",
        words = 3,
        routes = @Route(via = Backend.I2C_TCA9554_RW_REGISTER, address = "i"),
        unreadableOn = HardwareTarget.SIMULATION)
public record TCA9554Config(
        @Bits(value = "w0[0]|w0[1]|w0[2]|w0[3]|w0[4]|w0[5]|w0[6]|w0[7]", meaning = "level of the output")
        List<Boolean> output,

        @Bits(value = "w1[0]|w1[1]|w1[2]|w1[3]|w1[4]|w1[5]|w1[6]|w1[7]", meaning = "invert the input")
        List<Boolean> polarity,

        @Bits(
                value = "w2[0]|w2[1]|w2[2]|w2[3]|w2[4]|w2[5]|w2[6]|w2[7]",
                meaning = "line is an input instead of an output")
        List<Boolean> mode)
        implements Container<TCA9554ConfigOnBoard>, TCA9554ConfigBuilder.With {
    /** All fields at their defaults. */
    public static final TCA9554Config DEFAULT =
            RegisterMap.of(TCA9554Config.class).initial();
}
