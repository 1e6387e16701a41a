package org.neckar.hal.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Analog configuration of one neuron circuit: which of its parts take part and how they are connected to the
 * neighbours. The parameters of the parts come from the capacitive memory. Source: HICANN-X v3 register map, neurons.
 */
@RecordBuilder
@Register(
        at = NeuronConfigOnDLS.class,
        meaning = "Analog configuration of one neuron circuit",
        words = 6,
        routes = @Route(address = "0x00160000 + 0x8000*(n/128) + 8*(n%128) + 2 + i"),
        differential = true,
        unreadableOn = HardwareTarget.SIMULATION)
public record NeuronConfig(
        @Bits(value = "w0[0]", meaning = "source degeneration of the leak/reset amplifier while it resets")
        boolean enableResetDeg,

        @Bits(value = "w0[1]", meaning = "divide the reset conductance by 8")
        boolean enableResetDiv,

        @Bits(value = "w0[2]", meaning = "multiply the reset conductance by 8")
        boolean enableResetMul,

        @Bits(value = "w0[3]", meaning = "source degeneration of the leak/reset amplifier while it leaks")
        boolean enableLeakDeg,

        @Bits(value = "w0[4]", meaning = "divide the leak conductance by 8")
        boolean enableLeakDiv,

        @Bits(value = "w0[5]", meaning = "multiply the leak conductance by 8")
        boolean enableLeakMul,

        @Bits(value = "w0[6]", meaning = "make the fire pulse stronger")
        boolean enableStrongFire,

        @Bits(value = "w1[1]", meaning = "conductance-based inhibitory input")
        boolean enableSyninInhCoba,

        @Bits(value = "w1[2]", meaning = "conductance-based excitatory input")
        boolean enableSyninExcCoba,

        @Bits(value = "w1[3]", meaning = "connect the membrane to the stimulus line without a buffer")
        boolean enableUnbufAccess,

        @Bits(value = "w1[4]", meaning = "switch the readout buffer on")
        boolean enableReadoutAmp,

        @Bits(value = "w1[6:5]", meaning = "what the readout buffer looks at")
        ReadoutSource readoutSelect,

        @Bits(value = "w1[7]", meaning = "connect the readout buffer to the shared readout line")
        boolean enableReadout,

        @Bits(value = "w2[0]", meaning = "sign of the spike-triggered adaptation")
        boolean invertAdaptB,

        @Bits(value = "w2[1]", meaning = "sign of the sub-threshold adaptation")
        boolean invertAdaptA,

        @Bits(value = "w2[2]", meaning = "connect the adaptation current to the membrane")
        boolean enableAdapt,

        @Bits(value = "w2[3]", meaning = "connect the circuit of the exponential term")
        boolean enableExp,

        @Bits(value = "w2[4]", meaning = "take the capacitor of the inhibitory input away: shorter time constant")
        boolean enableSyninInhSmallCap,

        @Bits(value = "w2[5]", meaning = "take the capacitor of the excitatory input away: shorter time constant")
        boolean enableSyninExcSmallCap,

        @Bits(value = "w2[6]", meaning = "larger resistance of the inhibitory input: longer time constant")
        boolean enableSyninInhHighRes,

        @Bits(value = "w2[7]", meaning = "larger resistance of the excitatory input: longer time constant")
        boolean enableSyninExcHighRes,

        @Bits(
                value = "w3[0]",
                meaning = "connect the offset current of parameter row I_MEM_OFFSET; serves as a stimulus")
        boolean enableMemOff,

        @Bits(value = "w3[7:2]", meaning = "membrane capacitance, binary weighted; 63 is about 2.3 pF")
        int memCapSize,

        @Bits(value = "w4[0]", meaning = "sign of the offset current")
        boolean invertCurrent,

        @Bits(value = "w4[2]", meaning = "let the analog part fire; gates the bypass circuits as well")
        boolean enableFire,

        @Bits(value = "w4[3]", meaning = "power the threshold comparator")
        boolean enableThreshComp,

        @Bits(value = "w4[4]", meaning = "connect the inhibitory input to the membrane")
        boolean enableSyninInh,

        @Bits(value = "w4[5]", meaning = "connect the excitatory input to the membrane")
        boolean enableSyninExc,

        @Bits(value = "w4[6]", meaning = "fire on every event of the inhibitory input, past the membrane")
        boolean enableBypInh,

        @Bits(value = "w4[7]", meaning = "fire on every event of the excitatory input, past the membrane")
        boolean enableBypExc,

        @Bits(value = "w5[0]", meaning = "join the soma line with that of the right neighbour")
        boolean connectSomata,

        @Bits(value = "w5[1]", meaning = "join the membranes of the two rows of the column")
        boolean connectBottom,

        @Bits(
                value = "w5[2]",
                meaning = "connect the membrane to the soma line through the inter-compartment conductance")
        boolean enableCompCond,

        @Bits(value = "w5[3]", meaning = "join the membrane with that of the right neighbour")
        boolean connectMembraneRight,

        @Bits(value = "w5[4]", meaning = "connect the membrane to the soma line directly")
        boolean connectSoma,

        @Bits(value = "w5[5]", meaning = "multiply the inter-compartment conductance by 4")
        boolean enableCompCondMul,

        @Bits(value = "w5[6]", meaning = "divide the inter-compartment conductance by 4")
        boolean enableCompCondDiv,

        @Bits(value = "w5[7]", meaning = "switch synaptic inputs and exponential term off while the neuron is reset")
        boolean enablePause)
        implements Container<NeuronConfigOnDLS>, NeuronConfigBuilder.With {
    /** All fields at their defaults. */
    public static final NeuronConfig DEFAULT =
            RegisterMap.of(NeuronConfig.class).initial();
}
