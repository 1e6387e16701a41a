package org.neckar.hal.ppu;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * One word of the memory of a PPU. A PPU counts bytes: byte A is in word A / 4, byte 0 of a word in bits 31 to 24.
 * Source: HICANN-X v3 register map, PPU.
 */
@RecordBuilder
@Register(
        at = PPUMemoryWordOnDLS.class,
        meaning = "One word of the memory of a PPU",
        routes = @Route(address = "0x02800000 + 0x01000000*(n/4096) + n%4096"))
public record PPUMemoryWord(
        @Bits(value = "w0[31:0]", meaning = "the word, big-endian for the PPU")
        long value) implements Container<PPUMemoryWordOnDLS>, PPUMemoryWordBuilder.With {
    /** All fields at their defaults. */
    public static final PPUMemoryWord DEFAULT =
            RegisterMap.of(PPUMemoryWord.class).initial();
}
