package org.neckar.hal.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.SpikeCounterReadOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Spike counter of one neuron. Source: HICANN-X v3 register map, neurons. */
@RecordBuilder
@Register(
        at = SpikeCounterReadOnDLS.class,
        meaning = "Spike counter of one neuron",
        routes = @Route(address = "0x00122800 + 0x8000*(n/256) + 4*(n%256)"),
        access = Access.READ_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.COUNTER,
                        meaning = "spikes of the neuron since the last SpikeCounterReset"))
public record SpikeCounterRead(
        @Bits(value = "w0[7:0]", meaning = "spikes since the last reset of the counter")
        int count,

        @Bits(value = "w0[8]", meaning = "more spikes than the counter can hold")
        boolean overflow)
        implements Container<SpikeCounterReadOnDLS>, SpikeCounterReadBuilder.With {
    /** All fields at their defaults. */
    public static final SpikeCounterRead DEFAULT =
            RegisterMap.of(SpikeCounterRead.class).initial();
}
