package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.I2CIdRegisterOnBoard;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Identifier stored in the EEPROM of the board. Source: HICANN-X v3 register map, board. */
@RecordBuilder
@Register(
        at = I2CIdRegisterOnBoard.class,
        meaning = "Identifier in the EEPROM of the board",
        routes = @Route(via = Backend.I2C_ID_REGISTER, address = "0"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.CONSTANT, meaning = "identifies the board"),
        unreadableOn = HardwareTarget.SIMULATION)
public record I2CIdRegister(
        @Bits(value = "w0[31:0]", meaning = "identifier") long value)
        implements Container<I2CIdRegisterOnBoard>, I2CIdRegisterBuilder.With {
    /** All fields at their defaults. */
    public static final I2CIdRegister DEFAULT =
            RegisterMap.of(I2CIdRegister.class).initial();
}
