package org.neckar.hal.synapse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.ColumnCurrentQuadOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Switches of the synaptic current lines of four columns. Source: HICANN-X v3 register map, column switches. */
@RecordBuilder
@Register(
        at = ColumnCurrentQuadOnDLS.class,
        meaning = "Switches of the synaptic current lines of four columns",
        words = 2,
        routes = @Route(address = "0x02c14000 + 0x01000000*(n/64) + n%64 + 0x10000*i"),
        differential = true)
public record ColumnCurrentQuad(
        @Bits(
                value = "w0[24] | w0[16] | w0[8] | w0[0]",
                meaning = "connect the excitatory line of each column to its neuron")
        List<Boolean> enableSynapticCurrentExcitatory,

        @Bits(
                value = "w0[25] | w0[17] | w0[9] | w0[1]",
                meaning = "connect the inhibitory line of each column to its neuron")
        List<Boolean> enableSynapticCurrentInhibitory,

        @Bits(
                value = "w1[24] | w1[16] | w1[8] | w1[0]",
                meaning = "connect the excitatory line of each column to the shared debug line")
        List<Boolean> enableDebugExcitatory,

        @Bits(
                value = "w1[25] | w1[17] | w1[9] | w1[1]",
                meaning = "connect the inhibitory line of each column to the shared debug line")
        List<Boolean> enableDebugInhibitory)
        implements Container<ColumnCurrentQuadOnDLS>, ColumnCurrentQuadBuilder.With {
    /** All fields at their defaults. */
    public static final ColumnCurrentQuad DEFAULT =
            RegisterMap.of(ColumnCurrentQuad.class).initial();
}
