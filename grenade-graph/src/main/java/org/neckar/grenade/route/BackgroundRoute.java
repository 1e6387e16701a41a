package org.neckar.grenade.route;

import java.util.List;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;

/**
 * Which generators make the spikes of a group of background sources, and under which labels. The labels of source i
 * differ from those of source 0 by i in their low bits; bit 11, which no neuron sets, tells the host that a generator
 * made the spike, and bit 13 in which half of the chip it sits.
 *
 * @param source the group
 * @param generators one for each half of the chip that needs it, top first
 * @param rowSelect row select of source 0, 0..31
 * @param recorded whether the first generator sends its spikes to the host too
 */
public record BackgroundRoute(
        BackgroundSource source, List<BackgroundSpikeSourceOnDLS> generators, int rowSelect, boolean recorded) {
    private static final int BACKGROUND_BIT = 1 << 11;
    private static final int HALF_AT = 13;
    private static final int SPL1_AT = 14;
    private static final int ROW_SELECT_AT = 6;
    private static final int BUSES = 4;

    /** Keeps the list as it is now. */
    public BackgroundRoute {
        generators = List.copyOf(generators);
    }

    /** Label of the spikes of source 0 from one of the generators. */
    public NeuronLabel label(BackgroundSpikeSourceOnDLS generator) {
        int half = generator.toEnum() / BUSES;
        return new NeuronLabel(half << HALF_AT | BACKGROUND_BIT | rowSelect << ROW_SELECT_AT);
    }

    /** True for a spike at the host that a generator made, by its 16-bit label. */
    public static boolean isBackground(int label) {
        return (label & BACKGROUND_BIT) != 0;
    }

    /** True when one of the generators of this group made a spike, by its 16-bit label at the host. */
    public boolean made(int label) {
        int generator = (label >> HALF_AT & 1) * BUSES + (label >> SPL1_AT);
        return isBackground(label) && generators.getFirst().toEnum() == generator;
    }

    /** Index in the group of the source of a spike that one of its generators made. */
    public int index(int label) {
        return label & (source.size() - 1);
    }
}
