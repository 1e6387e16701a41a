package org.neckar.hal.event;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.coordinate.SpikePack1ToChipOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Sends one spike to the chip in one FPGA cycle. Source: HICANN-X v3 register map, events. */
@RecordBuilder
@Register(
        at = SpikePack1ToChipOnDLS.class,
        meaning = "Sends one spike to the chip in one cycle",
        routes = @Route(via = Backend.SPIKE_PACK_1_TO_CHIP, address = "0"),
        access = Access.WRITE_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.ON_WRITE, meaning = "sends one spike to the chip"))
public record SpikePack1ToChip(
        @Bits(value = "w0[15:0]", meaning = "label of the spike")
        List<SpikeLabel> labels) implements Container<SpikePack1ToChipOnDLS>, SpikePack1ToChipBuilder.With {
    /** All fields at their defaults. */
    public static final SpikePack1ToChip DEFAULT =
            RegisterMap.of(SpikePack1ToChip.class).initial();
}
