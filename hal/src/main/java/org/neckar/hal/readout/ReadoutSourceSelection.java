package org.neckar.hal.readout;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.ReadoutSourceSelectionOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Signals that the two readout multiplexers select. Lists of two count multiplexers; lists of four count hemispheres
 * within multiplexers: element 2 * multiplexer + hemisphere (0 top, 1 bottom). A line must not be connected to a pad
 * both here and in {@link PadMultiplexerConfig}: that is a feedback loop. The MADC needs no pad buffer. Source:
 * HICANN-X v3 register map, readout.
 */
@RecordBuilder
@Register(
        at = ReadoutSourceSelectionOnDLS.class,
        meaning = "Signals that the two readout multiplexers select",
        words = 2,
        routes = @Route(address = "0x000c000c + i"))
public record ReadoutSourceSelection(
        @Bits(value = "w0[0]|w1[0]", meaning = "select the positive debug line")
        List<Boolean> debugPlus,

        @Bits(value = "w0[1]|w1[1]", meaning = "select the negative debug line")
        List<Boolean> debugMinus,

        @Bits(value = "w0[2]|w1[2]", meaning = "select the output line of the current DAC")
        List<Boolean> currentDac,

        @Bits(value = "w0[3]|w1[3]", meaning = "select the inhibitory synaptic debug line")
        List<Boolean> syninDebugInhibitory,

        @Bits(value = "w0[4]|w1[4]", meaning = "select the excitatory synaptic debug line")
        List<Boolean> syninDebugExcitatory,

        @Bits(value = "w0[5]|w1[5]", meaning = "select the causal debug line of the CADC")
        List<Boolean> cadcDebugCausal,

        @Bits(value = "w0[6]|w1[6]", meaning = "select the acausal debug line of the CADC")
        List<Boolean> cadcDebugAcausal,

        @Bits(
                value = "w0[7]|w0[8]|w1[7]|w1[8]",
                meaning = "select the readout line of the synapse drivers of the hemisphere")
        List<Boolean> synapseDriverDebug,

        @Bits(
                value = "w0[9]|w0[11]|w1[9]|w1[11]",
                meaning = "select the shared readout line of the odd neurons of the hemisphere")
        List<Boolean> neuronOdd,

        @Bits(
                value = "w0[10]|w0[12]|w1[10]|w1[12]",
                meaning = "select the shared readout line of the even neurons of the hemisphere")
        List<Boolean> neuronEven,

        @Bits(value = "w1[14]|w1[13]", meaning = "run the buffer between multiplexer and pad")
        List<Boolean> enableBufferToPad)
        implements Container<ReadoutSourceSelectionOnDLS>, ReadoutSourceSelectionBuilder.With {
    /** All fields at their defaults. */
    public static final ReadoutSourceSelection DEFAULT =
            RegisterMap.of(ReadoutSourceSelection.class).initial();
}
