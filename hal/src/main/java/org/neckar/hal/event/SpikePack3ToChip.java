package org.neckar.hal.event;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.coordinate.SpikePack3ToChipOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Sends three spikes to the chip in one FPGA cycle. Source: HICANN-X v3 register map, events. */
@RecordBuilder
@Register(
        at = SpikePack3ToChipOnDLS.class,
        meaning = "Sends three spikes to the chip in one cycle",
        words = 3,
        routes = @Route(via = Backend.SPIKE_PACK_3_TO_CHIP, address = "0"),
        access = Access.WRITE_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.ON_WRITE, meaning = "sends three spikes to the chip in one cycle"))
public record SpikePack3ToChip(
        @Bits(value = "w0[15:0]|w1[15:0]|w2[15:0]", meaning = "label of the spike")
        List<SpikeLabel> labels) implements Container<SpikePack3ToChipOnDLS>, SpikePack3ToChipBuilder.With {
    /** All fields at their defaults. */
    public static final SpikePack3ToChip DEFAULT =
            RegisterMap.of(SpikePack3ToChip.class).initial();
}
