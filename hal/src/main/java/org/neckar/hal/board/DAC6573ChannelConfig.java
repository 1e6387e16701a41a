package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.DAC6573ChannelOnBoard;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Voltage of one DAC channel of the jBOA board. Source: HICANN-X v3 register map, board. */
@RecordBuilder
@Register(
        at = DAC6573ChannelOnBoard.class,
        meaning = "Voltage of one DAC channel of the jBOA board",
        routes = @Route(via = Backend.I2C_DAC6573_RW_REGISTER, address = "n"),
        unreadableOn = HardwareTarget.SIMULATION)
public record DAC6573ChannelConfig(
        @Bits(value = "w0[9:0]", meaning = "DAC code") int value)
        implements Container<DAC6573ChannelOnBoard>, DAC6573ChannelConfigBuilder.With {
    /** All fields at their defaults. */
    public static final DAC6573ChannelConfig DEFAULT =
            RegisterMap.of(DAC6573ChannelConfig.class).initial();
}
