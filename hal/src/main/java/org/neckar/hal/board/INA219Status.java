package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.INA219StatusOnBoard;
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
 * Measurements of a supply monitor. The current is the shunt voltage over the shunt of 27 mOhm, the power its product
 * with the bus voltage. Source: HICANN-X v3 register map, board.
 */
@RecordBuilder
@Register(
        at = INA219StatusOnBoard.class,
        meaning = "Measurements of a supply monitor",
        words = 2,
        routes =
                @Route(
                        via = Backend.I2C_INA219_RO_REGISTER,
                        address = {"4*n + 1", "4*n"}),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.STATUS, meaning = "measured voltages"),
        unreadableOn = HardwareTarget.SIMULATION)
public record INA219Status(
        @Bits(value = "w0[15:3]", meaning = "supply voltage", unit = "4 mV", max = 4000)
        int busVoltage,

        @Bits(value = "w0[0]", meaning = "the calculation of current or power overflowed")
        boolean busVoltageOverflow,

        @Bits(
                value = "v[11:0]>w1[11:0], v[12]>w1[15]",
                meaning = "voltage over the shunt",
                unit = "10 uV",
                signed = true,
                min = -4000,
                max = 4000)
        int shuntVoltage)
        implements Container<INA219StatusOnBoard>, INA219StatusBuilder.With {
    /** All fields at their defaults. */
    public static final INA219Status DEFAULT =
            RegisterMap.of(INA219Status.class).initial();

    /** Resistance of the shunt in ohms. */
    public static final double SHUNT_OHMS = 0.027;

    /** Supply voltage in volts. */
    public double volts() {
        return busVoltage * 4e-3;
    }

    /** Supply current in amperes. */
    public double amperes() {
        return shuntVoltage * 1e-5 / SHUNT_OHMS;
    }

    /** Power in watts. */
    public double watts() {
        return volts() * amperes();
    }
}
