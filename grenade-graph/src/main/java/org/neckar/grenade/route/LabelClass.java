package org.neckar.grenade.route;

import java.util.ArrayList;
import java.util.List;
import org.neckar.grenade.place.PlacedSynapses;

/**
 * Sources on one PADI bus whose 6-bit labels all differ, so that one synapse driver may hear all of them. Counts the
 * rows that their synapses need in each half of the chip.
 */
final class LabelClass {
    static final int LABELS = 64;

    private final PlacedSynapses synapses;
    private final List<Integer> rowSelects = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    private final int[][] degrees = new int[4][BusAssignment.COLUMNS];
    private final int[] rows = new int[4];
    private final int[] busiest = new int[4];
    private final boolean[] arrives = new boolean[2];

    LabelClass(PlacedSynapses synapses) {
        this.synapses = synapses;
    }

    boolean hasRoomFor(int count) {
        return sources.size() + count <= LABELS;
    }

    void addRowSelect(int rowSelect) {
        rowSelects.add(rowSelect);
    }

    void replaceRowSelects(int rowSelect) {
        rowSelects.clear();
        rowSelects.add(rowSelect);
    }

    /** The values of the row select under which the sources are sent; empty until chosen. */
    List<Integer> rowSelects() {
        return rowSelects;
    }

    /** The sources; the label of a source is its position. */
    List<Integer> sources() {
        return sources;
    }

    void add(int source) {
        sources.add(source);
        for (int i = synapses.first(source); i < synapses.first(source + 1); i++) {
            int kind = BusAssignment.halfAndSign(synapses.target(i), synapses.weight(i));
            int degree = ++degrees[kind][synapses.target(i) % BusAssignment.COLUMNS];
            if (degree > rows[kind]) {
                rows[kind] = degree;
                busiest[kind] = synapses.target(i);
            }
        }
    }

    /** Says that spikes of the class arrive in a half though no synapse may hear them there. */
    void arriveIn(int half) {
        arrives[half] = true;
    }

    /** Whether spikes of the class arrive in a half. */
    boolean arrivesIn(int half) {
        return arrives[half] || drivers(half) > 0;
    }

    int excitatoryRows(int half) {
        return rows[2 * half];
    }

    int inhibitoryRows(int half) {
        return rows[2 * half + 1];
    }

    /** Drivers of two rows each that the rows of a half need. */
    int drivers(int half) {
        return (excitatoryRows(half) + inhibitoryRows(half) + 1) / 2;
    }

    /** The circuit with the most synapses of the sign that needs more rows in a half. */
    int busiestTarget(int half) {
        return busiest[excitatoryRows(half) >= inhibitoryRows(half) ? 2 * half : 2 * half + 1];
    }
}
