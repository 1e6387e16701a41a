package org.neckar.grenade.route;

import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.routing.CrossbarNode;

/**
 * Labels of external sources: the SPL1 address is the number of the PADI bus, one static bit per half of the chip says
 * whether the crossbar lets the spike pass to that half.
 */
final class ExternalLabels {
    private static final int SPL1 = 14;
    private static final int ROW_SELECT = 6;
    private static final int[] HALF_BIT = {1 << 13, 1 << 12};

    private ExternalLabels() {}

    static int label(int bus, boolean[] halves, int rowSelect, int label) {
        int bits = bus << SPL1 | rowSelect << ROW_SELECT | label;
        for (int half = 0; half < halves.length; half++) {
            bits |= halves[half] ? HALF_BIT[half] : 0;
        }
        return bits;
    }

    /** The node that lets spikes for one half pass. */
    static CrossbarNode filter(int half) {
        return CrossbarNode.DEFAULT.withMask(HALF_BIT[half]).withTarget(new NeuronLabel(HALF_BIT[half]));
    }
}
