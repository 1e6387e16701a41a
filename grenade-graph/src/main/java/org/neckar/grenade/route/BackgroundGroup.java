package org.neckar.grenade.route;

import java.util.List;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.place.PlacedSynapses;

/**
 * A group of background sources seen from its synapses.
 *
 * @param source the group
 * @param first number of its first source among the placed synapses
 * @param top whether neurons of the top half hear it
 * @param bottom whether neurons of the bottom half hear it
 * @param recorded whether its spikes go to the host
 */
record BackgroundGroup(BackgroundSource source, int first, boolean top, boolean bottom, boolean recorded) {
    /** The groups of a network that anybody wants to hear. */
    static List<BackgroundGroup> of(NetworkDescription network, PlacedSynapses synapses) {
        return network.backgrounds().stream()
                .map(source ->
                        of(source, synapses, network.recordedBackgrounds().contains(source)))
                .filter(group -> group.needs(0) || group.needs(1))
                .toList();
    }

    private static BackgroundGroup of(BackgroundSource source, PlacedSynapses synapses, boolean recorded) {
        int first = synapses.background(source, 0);
        boolean[] heard = new boolean[2];
        for (int i = synapses.first(first); i < synapses.first(first + source.size()); i++) {
            heard[synapses.target(i) / BusAssignment.COLUMNS] = true;
        }
        return new BackgroundGroup(source, first, heard[0], heard[1], recorded);
    }

    /** Number after that of its last source. */
    int end() {
        return first + source.size();
    }

    /** Whether neurons of a half hear it. */
    boolean isHeardIn(int half) {
        return half == 0 ? top : bottom;
    }

    /** Whether a half must lend it a generator: the host alone gets the one of the top half. */
    boolean needs(int half) {
        return isHeardIn(half) || (half == 0 && recorded && !bottom);
    }
}
