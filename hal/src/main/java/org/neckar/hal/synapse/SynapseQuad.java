package org.neckar.hal.synapse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.SynapseLabel;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * All bits of four synapses, through the raw window: the same storage as {@link SynapseWeightQuad},
 * {@link SynapseLabelQuad} and {@link SynapseCorrelationCalibQuad}. Entries 0..3 are every second of eight neighbouring
 * columns, entry 0 in the most significant byte. Source: HICANN-X v3 register map, synapses.
 */
@RecordBuilder
@Register(
        at = SynapseQuadOnDLS.class,
        meaning = "All bits of four synapses",
        words = 2,
        routes = @Route(address = "0x02cf0000 + 0x01000000*(n/16384) + 128*(n%16384/64) + n%64 + 64*i"),
        differential = true)
public record SynapseQuad(
        @Bits(
                value =
                        "v[5]>w0[29], v[4:0]>w0[24:28] | v[5]>w0[21], v[4:0]>w0[16:20] | v[5]>w0[13], v[4:0]>w0[8:12] | v[5]>w0[5], v[4:0]>w0[0:4]",
                meaning = "weight of each entry; the five lower bits are stored in reverse order")
        List<Integer> weights,

        @Bits(
                value = "w1[29:24] | w1[21:16] | w1[13:8] | w1[5:0]",
                meaning = "label each entry compares with the address of an event")
        List<SynapseLabel> labels,

        @Bits(
                value = "w0[31:30] | w0[23:22] | w0[15:14] | w0[7:6]",
                meaning = "time constant of the correlation sensor of each entry; larger means shorter")
        List<Integer> timeCalibs,

        @Bits(
                value = "w1[31:30] | w1[23:22] | w1[15:14] | w1[7:6]",
                meaning = "amplitude of the correlation sensor of each entry; larger means smaller")
        List<Integer> ampCalibs)
        implements Container<SynapseQuadOnDLS>, SynapseQuadBuilder.With {
    /** All fields at their defaults. */
    public static final SynapseQuad DEFAULT = RegisterMap.of(SynapseQuad.class).initial();
}
