package org.neckar.hal.pll;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PLLSelfTestStatusOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Result of {@link PLLSelfTest}. Source: HICANN-X v3 register map, clocks. */
@RecordBuilder
@Register(
        at = PLLSelfTestStatusOnDLS.class,
        meaning = "Result of the measurement of a clock output",
        routes = @Route(via = Backend.OMNIBUS_CHIP_OVER_JTAG, address = "0x00080007"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.STATUS, meaning = "result of the last PLLSelfTest"))
public record PLLSelfTestStatus(
        @Bits(value = "w0[21]", meaning = "the count was within the accepted deviation")
        boolean success,

        @Bits(value = "w0[20]", meaning = "the test has ended; reliable only for the first test after power-up")
        boolean finished,

        @Bits(value = "w0[19:0]", meaning = "measured count")
        int counterValue)
        implements Container<PLLSelfTestStatusOnDLS>, PLLSelfTestStatusBuilder.With {
    /** All fields at their defaults. */
    public static final PLLSelfTestStatus DEFAULT =
            RegisterMap.of(PLLSelfTestStatus.class).initial();
}
