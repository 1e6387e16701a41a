package org.neckar.hal.readout;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.PadMultiplexerConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Signals that reach one analog pad. Lists of four count quadrants (0 top left, 1 top right, 2 bottom left, 3 bottom
 * right); {@code neuronIStimMux} counts hemispheres (0 top, 1 bottom), {@code bufferToPad} readout multiplexers.
 * Source: HICANN-X v3 register map, readout.
 */
@RecordBuilder
@Register(
        at = PadMultiplexerConfigOnDLS.class,
        meaning = "Signals that reach one analog pad",
        words = 2,
        routes = @Route(address = "0x000c000e + 2*n + i"))
public record PadMultiplexerConfig(
        @Bits(value = "w0[3]|w0[2]|w0[1]|w0[0]", meaning = "select the CADC ramp of the quadrant")
        List<Boolean> cadcVRampMux,

        @Bits(value = "w0[4]", meaning = "connect the selected CADC ramps with the pad")
        boolean cadcVRampMuxToPad,

        @Bits(
                value = "w0[8]|w0[7]|w0[6]|w0[5]",
                meaning = "select the current output of the parameter memory of the quadrant")
        List<Boolean> capmemIOutMux,

        @Bits(
                value = "w0[9]",
                meaning = "connect the selected current outputs with the intermediate node of the parameter memory")
        boolean capmemIOutMuxToInter,

        @Bits(value = "w0[10]", meaning = "connect the intermediate node of the parameter memory with the pad")
        boolean capmemInterMuxToPad,

        @Bits(
                value = "w0[14]|w0[13]|w0[12]|w0[11]",
                meaning = "select the voltage output of the parameter memory of the quadrant")
        List<Boolean> capmemVOutMux,

        @Bits(
                value = "w0[15]",
                meaning = "connect the selected voltage outputs with the intermediate node of the parameter memory")
        boolean capmemVOutMuxToInter,

        @Bits(
                value = "w1[3]|w1[2]|w1[1]|w1[0]",
                meaning = "select the reference voltage of the parameter memory of the quadrant")
        List<Boolean> capmemVRefMux,

        @Bits(
                value = "w1[4]",
                meaning = "connect the selected reference voltages with the intermediate node of the parameter memory")
        boolean capmemVRefMuxToInter,

        @Bits(
                value = "w1[5]|w1[6]",
                meaning =
                        "select the stimulus line of the neurons of the hemisphere, an unbuffered access to membranes")
        List<Boolean> neuronIStimMux,

        @Bits(
                value = "w1[7]",
                meaning = "connect the causal debug line of the CADC with the intermediate node of the synapses")
        boolean cadcDebugCausalToInter,

        @Bits(
                value = "w1[8]",
                meaning = "connect the acausal debug line of the CADC with the intermediate node of the synapses")
        boolean cadcDebugAcausalToInter,

        @Bits(
                value = "w1[9]",
                meaning = "connect the inhibitory synaptic debug line with the intermediate node of the synapses")
        boolean syninDebugInhibitoryToInter,

        @Bits(
                value = "w1[10]",
                meaning = "connect the excitatory synaptic debug line with the intermediate node of the synapses")
        boolean syninDebugExcitatoryToInter,

        @Bits(value = "w1[11]", meaning = "connect the intermediate node of the synapses with the pad")
        boolean synapseInterMuxToPad,

        @Bits(value = "w1[13]|w1[12]", meaning = "connect the buffer of the readout multiplexer with the pad")
        List<Boolean> bufferToPad,

        @Bits(
                value = "w1[14]",
                meaning =
                        "connect the debug line with the pad: the positive one with pad 0, the negative one with pad 1")
        boolean debugToPad,

        @Bits(value = "w1[15]", meaning = "connect the selected stimulus lines with the pad")
        boolean neuronIStimMuxToPad)
        implements Container<PadMultiplexerConfigOnDLS>, PadMultiplexerConfigBuilder.With {
    /** All fields at their defaults. */
    public static final PadMultiplexerConfig DEFAULT =
            RegisterMap.of(PadMultiplexerConfig.class).initial();
}
