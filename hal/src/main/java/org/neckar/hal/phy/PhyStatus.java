package org.neckar.hal.phy;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PhyStatusOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Counters of one link transceiver on the FPGA side. Source: HICANN-X v3 register map, links. */
@RecordBuilder
@Register(
        at = PhyStatusOnFPGA.class,
        meaning = "Counters of one link transceiver",
        words = 5,
        routes =
                @Route(
                        via = Backend.OMNIBUS,
                        address = {
                            "0x88004004 + n",
                            "0x8800400c + n",
                            "0x88004014 + n",
                            "0x8800c000 + 2*n",
                            "0x8800c001 + 2*n"
                        }),
        access = Access.READ_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.COUNTER,
                        meaning = "words and errors of the transceiver, and the time its link has been up"))
public record PhyStatus(
        @Bits(value = "w0[31:0]", meaning = "checksum errors since reset")
        long crcErrorCount,

        @Bits(value = "w1[31:0]", meaning = "time the link has been up", unit = "FPGA cycles")
        long onlineTime,

        @Bits(value = "w2[31:0]", meaning = "received words that were dropped")
        long rxDroppedCount,

        @Bits(value = "w3[31:0]", meaning = "words sent to the chip")
        long txCount,

        @Bits(value = "w4[31:0]", meaning = "words received from the chip")
        long rxCount)
        implements Container<PhyStatusOnFPGA>, PhyStatusBuilder.With {
    /** All fields at their defaults. */
    public static final PhyStatus DEFAULT = RegisterMap.of(PhyStatus.class).initial();
}
