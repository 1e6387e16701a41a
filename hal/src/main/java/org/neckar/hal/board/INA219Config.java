package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.INA219ConfigOnBoard;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Fixed;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Configuration of a supply monitor. It measures shunt and bus voltage continuously, in the ranges +-40 mV and 16 V.
 * Source: HICANN-X v3 register map, board.
 */
@RecordBuilder
@Register(
        at = INA219ConfigOnBoard.class,
        meaning = "Configuration of a supply monitor",
        routes = @Route(via = Backend.I2C_INA219_RW_REGISTER, address = "2*n"),
        unreadableOn = HardwareTarget.SIMULATION,
        fixed = @Fixed(value = "w0[2:0]", bits = 7, meaning = "measure shunt and bus voltage continuously"))
public record INA219Config(
        @Bits(value = "w0[6:3]", meaning = "resolution of the shunt voltage", initial = 3)
        Ina219AdcMode shuntAdcMode,

        @Bits(value = "w0[10:7]", meaning = "resolution of the bus voltage", initial = 3)
        Ina219AdcMode busAdcMode)
        implements Container<INA219ConfigOnBoard>, INA219ConfigBuilder.With {
    /** All fields at their defaults. */
    public static final INA219Config DEFAULT =
            RegisterMap.of(INA219Config.class).initial();
}
