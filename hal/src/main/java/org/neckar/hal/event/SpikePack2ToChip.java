package org.neckar.hal.event;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.coordinate.SpikePack2ToChipOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Sends two spikes to the chip in one FPGA cycle. Source: HICANN-X v3 register map, events. */
@RecordBuilder
@Register(
        at = SpikePack2ToChipOnDLS.class,
        meaning = "Sends two spikes to the chip in one cycle",
        words = 2,
        routes = @Route(via = Backend.SPIKE_PACK_2_TO_CHIP, address = "0"),
        access = Access.WRITE_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.ON_WRITE, meaning = "sends two spikes to the chip in one cycle"))
public record SpikePack2ToChip(
        @Bits(value = "w0[15:0]|w1[15:0]", meaning = "label of the spike")
        List<SpikeLabel> labels) implements Container<SpikePack2ToChipOnDLS>, SpikePack2ToChipBuilder.With {
    /** All fields at their defaults. */
    public static final SpikePack2ToChip DEFAULT =
            RegisterMap.of(SpikePack2ToChip.class).initial();
}
