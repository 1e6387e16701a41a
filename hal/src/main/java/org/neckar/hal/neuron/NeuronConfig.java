package org.neckar.hal.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Analog configuration of one neuron circuit. Source: HICANN-X v3 register map, neurons. */
@RecordBuilder
@Register(
        at = NeuronConfigOnDLS.class,
        meaning = "Analog configuration of one neuron circuit",
        words = 6,
        routes = @Route(address = "0x00160000 + 0x8000*(n/128) + 8*(n%128) + 2 + i"),
        differential = true)
public record NeuronConfig(
        @Bits(value = "w0[0]", meaning = "source degeneration of the leak/reset OTA in reset mode")
        boolean enableResetDeg,

        @Bits(value = "w3[7:2]", meaning = "membrane capacitance, binary weighted; 63 is about 2.3 pF")
        int memCapSize)
        implements Container<NeuronConfigOnDLS>, NeuronConfigBuilder.With {
    /** All fields at their defaults. */
    public static final NeuronConfig DEFAULT =
            RegisterMap.of(NeuronConfig.class).initial();
}
