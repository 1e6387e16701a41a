package org.neckar.hal.pll;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PLLClockOutputOnDLS;
import org.neckar.hal.coordinate.PLLSelfTestOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Measurement of a clock output: counts its edges during 2^(p + 2) cycles of the reference clock and compares the
 * count. The result is in {@link PLLSelfTestStatus}. For a valid test write {@code clockEnable} 0, then 1. Source:
 * HICANN-X v3 register map, clocks.
 */
@RecordBuilder
@Register(
        at = PLLSelfTestOnDLS.class,
        meaning = "Measurement of a clock output",
        routes = {
            @Route(via = Backend.JTAG_PLL_REGISTER, address = "5"),
            @Route(via = Backend.OMNIBUS_CHIP_OVER_JTAG, address = "0x00080005")
        },
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "starts a measurement when clockEnable changes from 0 to 1"))
public record PLLSelfTest(
        @Bits(value = "w0[0]", meaning = "run the test; has to change from 0 to 1")
        boolean clockEnable,

        @Bits(value = "w0[4:1]", meaning = "the window is 2^(value + 2) cycles of the reference clock")
        int preScalerP,

        @Bits(value = "w0[6:5]", meaning = "clock output under test")
        PLLClockOutputOnDLS selectSource,

        @Bits(value = "w0[11:8]", meaning = "accepted deviation of the count")
        int checkRange,

        @Bits(value = "w0[31:12]", meaning = "expected count: f_clk / f_ref * 2^(p + 2)")
        int checkValue)
        implements Container<PLLSelfTestOnDLS>, PLLSelfTestBuilder.With {
    /** All fields at their defaults. */
    public static final PLLSelfTest DEFAULT = RegisterMap.of(PLLSelfTest.class).initial();
}
