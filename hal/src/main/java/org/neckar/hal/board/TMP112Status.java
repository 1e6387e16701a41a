package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.TMP112StatusOnBoard;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Temperature of the board. The part delivers 12 bits, left-aligned in 16. Source: HICANN-X v3 register map, board. */
@RecordBuilder
@Register(
        at = TMP112StatusOnBoard.class,
        meaning = "Temperature of the board",
        routes = @Route(via = Backend.I2C_TEMP_REGISTER, address = "0"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.STATUS, meaning = "measured temperature"),
        unreadableOn = HardwareTarget.SIMULATION)
public record TMP112Status(
        @Bits(
                value = "w0[15:0]",
                meaning = "temperature",
                unit = "1/256 degree Celsius",
                signed = true,
                min = -14080,
                max = 32752)
        int temperature)
        implements Container<TMP112StatusOnBoard>, TMP112StatusBuilder.With {
    /** All fields at their defaults. */
    public static final TMP112Status DEFAULT =
            RegisterMap.of(TMP112Status.class).initial();

    /** Temperature in degrees Celsius, in steps of 1/16. */
    public double celsius() {
        return (temperature >> 4) / 16.0;
    }
}
