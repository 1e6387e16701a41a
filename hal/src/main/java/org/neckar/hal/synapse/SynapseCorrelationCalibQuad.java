package org.neckar.hal.synapse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.SynapseCorrelationCalibQuadOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Calibration of the correlation sensors of four synapses. Entries 0..3 are every second of eight neighbouring columns,
 * entry 0 in the most significant byte. Source: HICANN-X v3 register map, synapses.
 */
@RecordBuilder
@Register(
        at = SynapseCorrelationCalibQuadOnDLS.class,
        meaning = "Calibration of the correlation sensors of four synapses",
        words = 2,
        routes = @Route(address = "0x02c10000 + 0x01000000*(n/16384) + n%16384 + 0x10000*i"),
        differential = true)
public record SynapseCorrelationCalibQuad(
        @Bits(
                value = "w0[25:24] | w0[17:16] | w0[9:8] | w0[1:0]",
                meaning = "time constant of each entry; larger means shorter")
        List<Integer> timeCalibs,

        @Bits(
                value = "w1[25:24] | w1[17:16] | w1[9:8] | w1[1:0]",
                meaning = "amplitude of each entry; larger means smaller")
        List<Integer> ampCalibs)
        implements Container<SynapseCorrelationCalibQuadOnDLS>, SynapseCorrelationCalibQuadBuilder.With {
    /** All fields at their defaults. */
    public static final SynapseCorrelationCalibQuad DEFAULT =
            RegisterMap.of(SynapseCorrelationCalibQuad.class).initial();
}
