package org.neckar.hal.phy;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PerfTestStatusOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Counters of the performance test. The link is good when all words sent were received in order. Source: HICANN-X v3
 * register map, links.
 */
@RecordBuilder
@Register(
        at = PerfTestStatusOnFPGA.class,
        meaning = "Counters of the performance test of the link",
        words = 4,
        routes = @Route(via = Backend.OMNIBUS, address = "0x88008001 + i"),
        access = Access.READ_ONLY,
        behaviour = {
            @Behaviour(kind = Behaviour.Kind.COUNTER, meaning = "words of the performance test"),
            @Behaviour(kind = Behaviour.Kind.STATUS, meaning = "the first word out of order")
        })
public record PerfTestStatus(
        @Bits(value = "w0[31:0]", meaning = "words sent") long sent,

        @Bits(value = "w1[31:0]", meaning = "words received")
        long received,

        @Bits(value = "w2[31:0]", meaning = "words received in order")
        long inOrder,

        @Bits(value = "w3[31:0]", meaning = "first word out of order")
        long errorWord)
        implements Container<PerfTestStatusOnFPGA>, PerfTestStatusBuilder.With {
    /** All fields at their defaults. */
    public static final PerfTestStatus DEFAULT =
            RegisterMap.of(PerfTestStatus.class).initial();
}
