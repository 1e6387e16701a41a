package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.TCA9546OnBoard;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Multiplexer of the I2C bus: the buses that are connected. Reading it switches all channels off, because the read
 * begins by writing a zero byte. The boards use {@link #STANDARD}. Source: HICANN-X v3 register map, board.
 */
@RecordBuilder
@Register(
        at = TCA9546OnBoard.class,
        meaning = "Multiplexer of the I2C bus",
        routes = @Route(via = Backend.I2C_TCA9546_REGISTER, address = "0"),
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_READ,
                        meaning = "switches all channels off, because the read begins by writing a zero byte"),
        unreadableOn = HardwareTarget.SIMULATION)
public record TCA9546ChannelConfig(
        @Bits(value = "w0[0]|w0[1]|w0[2]|w0[3]", meaning = "connect the bus", initial = 1)
        List<Boolean> status) implements Container<TCA9546OnBoard>, TCA9546ChannelConfigBuilder.With {
    /** All fields at their defaults. */
    public static final TCA9546ChannelConfig DEFAULT =
            RegisterMap.of(TCA9546ChannelConfig.class).initial();

    /** All buses but the last one. */
    public static final TCA9546ChannelConfig STANDARD = DEFAULT.withStatus(List.of(true, true, true, false));
}
