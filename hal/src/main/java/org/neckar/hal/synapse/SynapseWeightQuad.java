package org.neckar.hal.synapse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.SynapseWeightQuadOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Weights of four synapses. Entries 0..3 are every second of eight neighbouring columns, entry 0 in the most
 * significant byte. Source: HICANN-X v3 register map, synapses.
 */
@RecordBuilder
@Register(
        at = SynapseWeightQuadOnDLS.class,
        meaning = "Weights of four synapses",
        routes = @Route(address = "0x02c00000 + 0x01000000*(n/16384) + n%16384"),
        differential = true)
public record SynapseWeightQuad(
        @Bits(
                value =
                        "v[5]>w0[29], v[4:0]>w0[24:28] | v[5]>w0[21], v[4:0]>w0[16:20] | v[5]>w0[13], v[4:0]>w0[8:12] | v[5]>w0[5], v[4:0]>w0[0:4]",
                meaning = "weight of each entry; the five lower bits are stored in reverse order")
        List<Integer> values)
        implements Container<SynapseWeightQuadOnDLS>, SynapseWeightQuadBuilder.With {
    /** All fields at their defaults. */
    public static final SynapseWeightQuad DEFAULT =
            RegisterMap.of(SynapseWeightQuad.class).initial();
}
