package org.neckar.hal.phy;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PerfTestOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Switch of the performance test, which loops words through the chip in the background. Results are in
 * {@link PerfTestStatus}. Source: HICANN-X v3 register map, links.
 */
@RecordBuilder
@Register(
        at = PerfTestOnFPGA.class,
        meaning = "Switch of the performance test of the link",
        routes = @Route(via = Backend.OMNIBUS, address = "0x88008000"))
public record PerfTest(
        @Bits(value = "w0[0]", meaning = "run the test") boolean enable)
        implements Container<PerfTestOnFPGA>, PerfTestBuilder.With {
    /** All fields at their defaults. */
    public static final PerfTest DEFAULT = RegisterMap.of(PerfTest.class).initial();
}
