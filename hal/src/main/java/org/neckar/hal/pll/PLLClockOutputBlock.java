package org.neckar.hal.pll;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.ADPLLOnDLS;
import org.neckar.hal.coordinate.PLLClockOutputBlockOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * The four clock outputs. Lists have one element per {@link org.neckar.hal.coordinate.PLLClockOutputOnDLS}: 0 send
 * clock of the serialisers, 1 reference clock of the link transceivers, 2 PPU clock, 3 MADC clock. Source: HICANN-X v3
 * register map, clocks.
 */
@RecordBuilder
@Register(
        at = PLLClockOutputBlockOnDLS.class,
        meaning = "The four clock outputs made from the PLLs",
        routes = {
            @Route(via = Backend.JTAG_PLL_REGISTER, address = "4"),
            @Route(via = Backend.OMNIBUS_CHIP_OVER_JTAG, address = "0x00080004")
        })
public record PLLClockOutputBlock(
        @Bits(value = "w0[0]|w0[8]|w0[16]|w0[24]", meaning = "drive the clock output", initial = 1)
        List<Boolean> enableOutput,

        @Bits(value = "w0[1]|w0[9]|w0[17]|w0[25]", meaning = "pass on the clock from the FPGA instead of the PLL")
        List<Boolean> enableBypass,

        @Bits(
                value = "w0[2]|w0[10]|w0[18]|w0[26]",
                meaning = "PLL the clock comes from",
                initial = {0, 0, 1, 0})
        List<ADPLLOnDLS> adpll,

        @Bits(
                value = "w0[4:3]|w0[12:11]|w0[20:19]|w0[28:27]",
                meaning = "output of that PLL",
                initial = {0, 0, 1, 2})
        List<AdpllOutput> adpllOutput,

        @Bits(
                value = "w0[31]",
                meaning = "clock events and omnibus with the MADC clock, not the transceiver reference clock")
        boolean switchSpl1ToMadc)
        implements Container<PLLClockOutputBlockOnDLS>, PLLClockOutputBlockBuilder.With {
    /** All fields at their defaults. */
    public static final PLLClockOutputBlock DEFAULT =
            RegisterMap.of(PLLClockOutputBlock.class).initial();
}
