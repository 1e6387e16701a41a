package org.neckar.hal.routing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Generator of regular or random events. The word that switches it on is written last, so that seed and label are in
 * place. The mean interval in random mode is about period / (rate / 255). Source: HICANN-X v3 register map, routing.
 */
@RecordBuilder
@Register(
        at = BackgroundSpikeSourceOnDLS.class,
        meaning = "Generator of regular or random events",
        words = 3,
        routes = @Route(address = {"0x00130002 + 3*n", "0x00130003 + 3*n", "0x00130001 + 3*n"}),
        unreadableOn = {HardwareTarget.SIMULATION, HardwareTarget.HARDWARE})
public record BackgroundSpikeSource(
        @Bits(value = "w0[31:0]", meaning = "seed of the random generator")
        long seed,

        @Bits(value = "w1[7:0]", meaning = "bits of the label that are drawn at random in random mode")
        int mask,

        @Bits(
                value = "w1[15:8]",
                meaning = "random mode: an event when an 8-bit random number is not larger; 0 means no events")
        int rate,

        @Bits(value = "w1[29:16]", meaning = "label of the events")
        NeuronLabel neuronLabel,

        @Bits(value = "w2[0]", meaning = "run; the rising edge loads the seed and a full period")
        boolean enable,

        @Bits(value = "w2[1]", meaning = "random instead of regular events")
        boolean enableRandom,

        @Bits(
                value = "w2[31:16]",
                meaning = "between events in regular mode, between draws in random mode",
                unit = "clock cycles")
        int period)
        implements Container<BackgroundSpikeSourceOnDLS>, BackgroundSpikeSourceBuilder.With {
    /** All fields at their defaults. */
    public static final BackgroundSpikeSource DEFAULT =
            RegisterMap.of(BackgroundSpikeSource.class).initial();
}
