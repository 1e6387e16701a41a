package org.neckar.hal.synapse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.ColumnCorrelationQuadOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Switches of the correlation lines of four columns. Neurons read over the CADC need their readout amplifier on and
 * {@code enableReadout} off, else they are shorted on the collective line. Source: HICANN-X v3 register map, column
 * switches.
 */
@RecordBuilder
@Register(
        at = ColumnCorrelationQuadOnDLS.class,
        meaning = "Switches of the correlation lines of four columns",
        words = 4,
        routes =
                @Route(
                        address = {
                            "0x02cf8080 + 0x01000000*(n/64) + n%64",
                            "0x02cf80c0 + 0x01000000*(n/64) + n%64",
                            "0x02c04000 + 0x01000000*(n/64) + n%64",
                            "0x02c44000 + 0x01000000*(n/64) + n%64"
                        }),
        differential = true)
public record ColumnCorrelationQuad(
        @Bits(
                value = "w0[30] | w0[22] | w0[14] | w0[6]",
                meaning = "connect the causal line of each column to its CADC channel")
        List<Boolean> enableInternalCausal,

        @Bits(
                value = "w0[31] | w0[23] | w0[15] | w0[7]",
                meaning = "connect the acausal line of each column to its CADC channel")
        List<Boolean> enableInternalAcausal,

        @Bits(
                value = "w1[30] | w1[22] | w1[14] | w1[6]",
                meaning = "connect the causal line of each column to the shared debug line")
        List<Boolean> enableDebugCausal,

        @Bits(
                value = "w1[31] | w1[23] | w1[15] | w1[7]",
                meaning = "connect the acausal line of each column to the shared debug line")
        List<Boolean> enableDebugAcausal,

        @Bits(
                value = "w2[29] | w2[21] | w2[13] | w2[5]",
                meaning = "connect the readout amplifier of the neuron of each column to the causal CADC channel")
        List<Boolean> enableCadcNeuronReadoutCausal,

        @Bits(
                value = "w3[29] | w3[21] | w3[13] | w3[5]",
                meaning = "connect the readout amplifier of the neuron of each column to the acausal CADC channel")
        List<Boolean> enableCadcNeuronReadoutAcausal)
        implements Container<ColumnCorrelationQuadOnDLS>, ColumnCorrelationQuadBuilder.With {
    /** All fields at their defaults. */
    public static final ColumnCorrelationQuad DEFAULT =
            RegisterMap.of(ColumnCorrelationQuad.class).initial();
}
