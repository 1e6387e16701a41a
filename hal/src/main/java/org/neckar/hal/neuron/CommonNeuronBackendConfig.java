package org.neckar.hal.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.CommonNeuronBackendConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Common configuration of the digital neuron back ends of one side. Source: HICANN-X v3 register map, neurons. */
@RecordBuilder
@Register(
        at = CommonNeuronBackendConfigOnDLS.class,
        meaning = "Common configuration of the digital neuron back ends of one side",
        words = 2,
        routes = @Route(address = "0x001a1800 + 0x8000*n + i"),
        differential = true)
public record CommonNeuronBackendConfig(
        @Bits(value = "w0[0]", meaning = "run the event registers (inferred from the name)", initial = 1)
        boolean enableEventRegs,

        @Bits(value = "w0[1]", meaning = "force the neurons of the side into reset (inferred from the name)")
        boolean forceReset,

        @Bits(value = "w0[2]", meaning = "run the clocks of the back ends", initial = 1)
        boolean enableClocks,

        @Bits(value = "w0[7:4]", meaning = "slow clock: 250 MHz / 2^(value + 1)")
        int clockScaleSlow,

        @Bits(value = "w0[11:8]", meaning = "fast clock: 250 MHz / 2^(value + 1)")
        int clockScaleFast,

        @Bits(
                value = "w0[12] | w0[13] | w0[14] | w0[15]",
                meaning = "sample the event output at the rising clock edge, per output",
                initial = 1)
        List<Boolean> samplePosEdge,

        @Bits(value = "w0[19:16]", meaning = "length of adaptation pulses")
        int clockScaleAdaptPulse,

        @Bits(value = "w0[23:20]", meaning = "length of post pulses")
        int clockScalePostPulse,

        @Bits(
                value = "w1[7:0]",
                meaning = "length of the post pulse of the whole block",
                unit = "clock cycles",
                initial = 1)
        int waitGlobalPostPulse,

        @Bits(
                value = "w1[15:8]",
                meaning = "length of the reset of a spike counter",
                unit = "clock cycles",
                initial = 4)
        int waitSpikeCounterReset,

        @Bits(
                value = "w1[23:16]",
                meaning = "wait until the content of a spike counter is valid",
                unit = "clock cycles",
                initial = 112)
        int waitSpikeCounterRead,

        @Bits(
                value = "w1[31:24]",
                meaning = "length of the pulse of a neuron reset",
                unit = "clock cycles",
                initial = 4)
        int waitFireNeuron)
        implements Container<CommonNeuronBackendConfigOnDLS>, CommonNeuronBackendConfigBuilder.With {
    /** All fields at their defaults. */
    public static final CommonNeuronBackendConfig DEFAULT =
            RegisterMap.of(CommonNeuronBackendConfig.class).initial();
}
