package org.neckar.hal.ppu;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PPUStatusRegisterOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.FieldCode;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Status of a PPU. Source: HICANN-X v3 register map, PPU. */
@RecordBuilder
@Register(
        at = PPUStatusRegisterOnDLS.class,
        meaning = "Status of a PPU",
        routes = @Route(address = "0x02a00001 + 0x01000000*n"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.STATUS, meaning = "whether the processor sleeps"))
public record PPUStatusRegister(
        @Bits(
                value = "w0[31:0]",
                meaning = "the processor sleeps: its program has ended or waits",
                max = 1,
                code = PPUStatusRegister.AnyBit.class)
        boolean sleep)
        implements Container<PPUStatusRegisterOnDLS>, PPUStatusRegisterBuilder.With {
    /** All fields at their defaults. */
    public static final PPUStatusRegister DEFAULT =
            RegisterMap.of(PPUStatusRegister.class).initial();

    /** The hardware names bit 0 only; the field takes any set bit as true. */
    public static final class AnyBit implements FieldCode {
        @Override
        public String rule() {
            return "1 if any bit is set";
        }

        @Override
        public long encode(long value) {
            return value;
        }

        @Override
        public long decode(long stored) {
            return stored == 0 ? 0 : 1;
        }
    }
}
