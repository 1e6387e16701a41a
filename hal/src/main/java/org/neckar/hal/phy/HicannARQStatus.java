package org.neckar.hal.phy;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.HicannARQStatusOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Word counters of the reliable link between FPGA and chip, in the order in which a word passes them. Source: HICANN-X
 * v3 register map, links.
 */
@RecordBuilder
@Register(
        at = HicannARQStatusOnFPGA.class,
        meaning = "Word counters of the reliable link between FPGA and chip",
        words = 4,
        routes = @Route(via = Backend.OMNIBUS, address = "0x8800c010 + i"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.COUNTER, meaning = "words that passed the link"))
public record HicannARQStatus(
        @Bits(value = "w0[31:0]", meaning = "words the FPGA put in")
        long writeCount,

        @Bits(value = "w1[31:0]", meaning = "words sent to the chip, repetitions included")
        long txCount,

        @Bits(value = "w2[31:0]", meaning = "words received from the chip, repetitions included")
        long rxCount,

        @Bits(value = "w3[31:0]", meaning = "words delivered to the FPGA")
        long readCount)
        implements Container<HicannARQStatusOnFPGA>, HicannARQStatusBuilder.With {
    /** All fields at their defaults. */
    public static final HicannARQStatus DEFAULT =
            RegisterMap.of(HicannARQStatus.class).initial();
}
