package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.AD5252ChannelConfigPersistentOnBoard;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Persistent setting of a potentiometer that sets a supply of the jBOA board. The potentiometer takes it at power-up.
 * Source: HICANN-X v3 register map, board.
 */
@RecordBuilder
@Register(
        at = AD5252ChannelConfigPersistentOnBoard.class,
        meaning = "Persistent setting of a supply potentiometer",
        routes = @Route(via = Backend.I2C_AD5252_RW_REGISTER, address = "2*n + 1"),
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "stores the setting in non-volatile memory; the potentiometer takes it at power-up"),
        unreadableOn = HardwareTarget.SIMULATION)
public record AD5252ChannelConfigPersistent(
        @Bits(value = "w0[7:0]", meaning = "position of the wiper", initial = 144)
        int value)
        implements Container<AD5252ChannelConfigPersistentOnBoard>, AD5252ChannelConfigPersistentBuilder.With {
    /** All fields at their defaults. */
    public static final AD5252ChannelConfigPersistent DEFAULT =
            RegisterMap.of(AD5252ChannelConfigPersistent.class).initial();

    /** For a 2.5 V supply. */
    public static final AD5252ChannelConfigPersistent VDD_25 = DEFAULT.withValue(0xa7);

    /** For a 1.2 V supply. */
    public static final AD5252ChannelConfigPersistent VDD_12 = DEFAULT.withValue(0xa8);

    /** For the 1.2 V digital supply, which runs at 1.25 V. */
    public static final AD5252ChannelConfigPersistent VDD_12_DIGITAL = DEFAULT.withValue(0x93);
}
