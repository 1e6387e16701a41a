package org.neckar.hal.pll;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.ADPLLOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * One of the two all-digital PLLs. f_DCO = P0 * N * f_ref with a reference clock of nominally 50 MHz; the outputs are
 * core 0 = f_DCO / (P1 * M0), core 1 = f_DCO / (P1 * M1) and DCO = f_DCO / P2. The default gives 500, 250 and 500 MHz.
 * After a change the clocks need 100 us to settle. Source: HICANN-X v3 register map, clocks.
 */
@RecordBuilder
@Register(
        at = ADPLLOnDLS.class,
        meaning = "One of the two all-digital PLLs",
        words = 2,
        routes = {
            @Route(via = Backend.JTAG_PLL_REGISTER, address = "2*n + i"),
            @Route(via = Backend.OMNIBUS_CHIP_OVER_JTAG, address = "0x00080000 + 2*n + i")
        })
public record ADPLL(
        @Bits(value = "w0[4:0]", meaning = "integral gain of the loop filter", initial = 2, min = 1)
        int loopFilterInt,

        @Bits(value = "w0[9:5]", meaning = "proportional gain of the loop filter", initial = 8, min = 1)
        int loopFilterProp,

        @Bits(value = "w0[14:10]", meaning = "loop divider N", initial = 10, min = 1)
        int loopDivN,

        @Bits(value = "w0[19:15]", meaning = "divider M0 of output core 0", initial = 1, min = 1)
        int coreDivM0,

        @Bits(value = "w0[24:20]", meaning = "divider M1 of output core 1", initial = 2, min = 1)
        int coreDivM1,

        @Bits(
                value = "w0[26:25]",
                meaning = "pre-divider P0 of the loop",
                initial = 2,
                min = 2,
                max = 4,
                storedOffset = -1)
        int preDivP0,

        @Bits(
                value = "w0[28:27]",
                meaning = "pre-divider P1 of the core outputs",
                initial = 2,
                min = 2,
                max = 4,
                storedOffset = -1)
        int preDivP1,

        @Bits(
                value = "w0[30:29]",
                meaning = "pre-divider P2 of the DCO output",
                initial = 2,
                min = 2,
                max = 4,
                storedOffset = -1)
        int preDivP2,

        @Bits(value = "w1[11:0]", meaning = "tuning of the oscillator", initial = 512)
        int tune,

        @Bits(value = "w1[17:12]", meaning = "number of active power switches of the oscillator", initial = 63)
        int dcoPowerSwitch,

        @Bits(value = "w1[18]", meaning = "run the oscillator without the control loop")
        boolean openLock,

        @Bits(value = "w1[19]", meaning = "count as locked whatever the lock detector says", initial = 1)
        boolean enforceLock,

        @Bits(value = "w1[20]", meaning = "synchroniser of the phase detector")
        boolean pfdSelect,

        @Bits(value = "w1[21]", meaning = "short instead of long window of the lock detector")
        boolean lockWindow,

        @Bits(value = "w1[23:22]", meaning = "gain is 2^value times higher while locking", initial = 3)
        int filterShift,

        @Bits(value = "w1[24] inv", meaning = "drive the outputs", initial = 1)
        boolean enableOutputClock,

        @Bits(value = "w1[30]", meaning = "run the PLL", initial = 1)
        boolean enable,

        @Bits(
                value = "w1[31]",
                meaning = "take the configuration from this register; the field does not document the bit further",
                initial = 1)
        boolean useExternalConfig)
        implements Container<ADPLLOnDLS>, ADPLLBuilder.With {
    /** All fields at their defaults. */
    public static final ADPLL DEFAULT = RegisterMap.of(ADPLL.class).initial();
}
