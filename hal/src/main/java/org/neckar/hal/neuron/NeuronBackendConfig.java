package org.neckar.hal.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.coordinate.NeuronBackendConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Digital back end of one neuron circuit: refractory period, spike label, fire connections.
 *
 * <p>The refractory clock runs at 250 MHz / 2^(scale + 1), scale from {@link CommonNeuronBackendConfig}. A refractory
 * time shorter than the hold-off offset glitches, because its reset never ends. Modes of the Bayesian logic (bit 0, bit
 * 1): neither = refractory state, bit 0 = refractory AND fire connection, bit 1 = (NOT refractory) XOR fire connection,
 * both = Muller C-element. Source: HICANN-X v3 register map, neurons.
 */
@RecordBuilder
@Register(
        at = NeuronBackendConfigOnDLS.class,
        meaning = "Digital back end of one neuron circuit",
        words = 4,
        routes = @Route(address = "0x001a1000 + 0x8000*(n/256) + 4*(n%256) + i"),
        differential = true,
        unreadableOn = HardwareTarget.SIMULATION)
public record NeuronBackendConfig(
        @Bits(value = "v[1:0]>w1[5:4] inv, v[7:2]>w0[5:0] inv", meaning = "lower 8 bits of the label of the spikes")
        NeuronBackendAddressOut addressOut,

        @Bits(
                value = "v[1:0]>w0[7:6], v[3:2]>w1[7:6]",
                meaning = "the reset ends 31 - 2 * value clock cycles before the refractory period does",
                initial = 15)
        int resetHoldoff,

        @Bits(
                value = "v[3:0]>w2[5:2] inv, v[7:4]>w1[3:0] inv",
                meaning = "length of the refractory period",
                unit = "cycles of the chosen clock")
        int refractoryTime,

        @Bits(value = "w2[0]", meaning = "use the post pulse of the whole block, suppress the own one")
        boolean postOverwrite,

        @Bits(value = "w2[1]", meaning = "clock of the refractory counter")
        InputClock selectInputClock,

        @Bits(value = "w2[6]", meaning = "emit pulses of spike-triggered adaptation")
        boolean enableAdaptPulse,

        @Bits(
                value = "w2[7]",
                meaning = "derive the post pulse from the Bayesian logic instead of the fire connection",
                initial = 1)
        boolean enableBayesianExtension,

        @Bits(value = "w3[0]", meaning = "take fire and refractory state from the fire connection")
        boolean enableNeuronSlave,

        @Bits(value = "w3[1]", meaning = "join the fire connections of the two rows")
        boolean connectFireBottom,

        @Bits(value = "w3[2]", meaning = "take the fire signal of the right neighbour; known broken in silicon")
        boolean connectFireFromRight,

        @Bits(value = "w3[3]", meaning = "drive the fire connection of the right neighbour")
        boolean connectFireToRight,

        @Bits(value = "w3[4]", meaning = "emit spikes as events; counters and post pulses work without")
        boolean enableSpikeOut,

        @Bits(value = "w3[5]", meaning = "drive the fire connection with the own fire signal")
        boolean enableNeuronMaster,

        @Bits(value = "w3[6]", meaning = "bit 1 of the mode of the Bayesian logic")
        boolean enable1Bayesian,

        @Bits(value = "w3[7]", meaning = "bit 0 of the mode of the Bayesian logic")
        boolean enable0Bayesian)
        implements Container<NeuronBackendConfigOnDLS>, NeuronBackendConfigBuilder.With {
    /** All fields at their defaults. */
    public static final NeuronBackendConfig DEFAULT =
            RegisterMap.of(NeuronBackendConfig.class).initial();
}
