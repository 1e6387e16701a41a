package org.neckar.hal.ppu;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PPUControlRegisterOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Reset and clock of a PPU. The default holds it in reset. Source: HICANN-X v3 register map, PPU. */
@RecordBuilder
@Register(
        at = PPUControlRegisterOnDLS.class,
        meaning = "Reset and clock of a PPU",
        routes = @Route(address = "0x02a00000 + 0x01000000*n"),
        differential = true)
public record PPUControlRegister(
        @Bits(value = "w0[0]", meaning = "run the program; 0 holds the processor in reset")
        boolean inhibitReset,

        @Bits(value = "w0[1]", meaning = "keep the clock running while the processor sleeps; wins over forceClockOff")
        boolean forceClockOn,

        @Bits(value = "w0[2]", meaning = "stop the clock") boolean forceClockOff,

        @Bits(value = "w0[3]", meaning = "use the instruction cache")
        boolean cacheControllerEnable)
        implements Container<PPUControlRegisterOnDLS>, PPUControlRegisterBuilder.With {
    /** All fields at their defaults. */
    public static final PPUControlRegister DEFAULT =
            RegisterMap.of(PPUControlRegister.class).initial();
}
