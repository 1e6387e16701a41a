package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.AD5252ChannelConfigOnBoard;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Volatile setting of a potentiometer that sets a supply of the jBOA board. Source: HICANN-X v3 register map, board.
 */
@RecordBuilder
@Register(
        at = AD5252ChannelConfigOnBoard.class,
        meaning = "Volatile setting of a supply potentiometer",
        routes = @Route(via = Backend.I2C_AD5252_RW_REGISTER, address = "2*n"),
        unreadableOn = HardwareTarget.SIMULATION)
public record AD5252ChannelConfig(
        @Bits(value = "w0[7:0]", meaning = "position of the wiper", initial = 144)
        int value) implements Container<AD5252ChannelConfigOnBoard>, AD5252ChannelConfigBuilder.With {
    /** All fields at their defaults. */
    public static final AD5252ChannelConfig DEFAULT =
            RegisterMap.of(AD5252ChannelConfig.class).initial();

    /** For a 2.5 V supply. */
    public static final AD5252ChannelConfig VDD_25 = DEFAULT.withValue(0xa7);

    /** For a 1.2 V supply. */
    public static final AD5252ChannelConfig VDD_12 = DEFAULT.withValue(0xa8);

    /** For the 1.2 V digital supply, which runs at 1.25 V. */
    public static final AD5252ChannelConfig VDD_12_DIGITAL = DEFAULT.withValue(0x93);
}
