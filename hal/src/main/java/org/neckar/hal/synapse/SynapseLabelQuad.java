package org.neckar.hal.synapse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.SynapseLabel;
import org.neckar.hal.coordinate.SynapseLabelQuadOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Labels of four synapses. Entries 0..3 are every second of eight neighbouring columns, entry 0 in the most significant
 * byte. Source: HICANN-X v3 register map, synapses.
 */
@RecordBuilder
@Register(
        at = SynapseLabelQuadOnDLS.class,
        meaning = "Labels of four synapses",
        routes = @Route(address = "0x02c40000 + 0x01000000*(n/16384) + n%16384"),
        differential = true)
public record SynapseLabelQuad(
        @Bits(
                value = "w0[29:24] | w0[21:16] | w0[13:8] | w0[5:0]",
                meaning = "label each entry compares with the address of an event")
        List<SynapseLabel> values)
        implements Container<SynapseLabelQuadOnDLS>, SynapseLabelQuadBuilder.With {
    /** All fields at their defaults. */
    public static final SynapseLabelQuad DEFAULT =
            RegisterMap.of(SynapseLabelQuad.class).initial();
}
