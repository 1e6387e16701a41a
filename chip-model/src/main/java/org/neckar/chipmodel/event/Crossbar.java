package org.neckar.chipmodel.event;

import java.util.Arrays;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;

/**
 * The event crossbar: 20 inputs, 12 outputs, 76 nodes. A node lets an event pass when the masked label equals its
 * target; an event may pass several nodes of its input and leaves once per node. Source: HICANN-X v3 register map,
 * routing.
 */
final class Crossbar {
    private static final int LABEL_MASK = 0x3fff;
    private static final int DROP_LIMIT = 0xffff;
    private static final int EVENT_MASK = 0xff_ffff;

    /** Receives what passes. */
    @FunctionalInterface
    interface Outputs {
        /** An event leaves output 0..11 with its 14-bit label. */
        void leave(long cycle, int output, int label);
    }

    /** First node of every input, and behind the last. */
    private final int[] firstNode = new int[CrossbarInputOnDLS.SIZE + 1];

    private final int[] outputOfNode = new int[CrossbarNodeOnDLS.SIZE];
    private final int[] masks = new int[CrossbarNodeOnDLS.SIZE];
    private final int[] targets = new int[CrossbarNodeOnDLS.SIZE];
    private final boolean[] countsDrops = new boolean[CrossbarNodeOnDLS.SIZE];
    private final int[] drops = new int[CrossbarInputOnDLS.SIZE];
    private final int[] events = new int[CrossbarOutputOnDLS.SIZE];
    private final boolean[] countsEvents = new boolean[CrossbarOutputOnDLS.SIZE];
    private long forwarded;
    private long dropped;

    Crossbar() {
        for (int node = 0; node < CrossbarNodeOnDLS.SIZE; node++) {
            var place = new CrossbarNodeOnDLS(node);
            outputOfNode[node] = place.toCrossbarOutputOnDLS().toEnum();
            firstNode[place.toCrossbarInputOnDLS().toEnum() + 1] = node + 1;
        }
    }

    /** Sets one node. */
    void node(int node, int mask, int target, boolean countDrops) {
        masks[node] = mask;
        targets[node] = target;
        countsDrops[node] = countDrops;
    }

    /** Whether the events of an output are counted. */
    void countEvents(int output, boolean enabled) {
        countsEvents[output] = enabled;
    }

    /** Sends an event through all nodes of its input. */
    void route(long cycle, int input, int label, Outputs to) {
        for (int node = firstNode[input]; node < firstNode[input + 1]; node++) {
            if ((label & masks[node]) == targets[node]) {
                pass(cycle, outputOfNode[node], label, to);
            } else {
                drop(input, node);
            }
        }
    }

    private void pass(long cycle, int output, int label, Outputs to) {
        forwarded++;
        if (countsEvents[output]) {
            events[output] = (events[output] + 1) & EVENT_MASK;
        }
        to.leave(cycle, output, label & LABEL_MASK);
    }

    private void drop(int input, int node) {
        dropped++;
        if (countsDrops[node] && drops[input] < DROP_LIMIT) {
            drops[input]++;
        }
    }

    /** Drops counted at an input, 16 bits, staying at the limit. */
    int drops(int input) {
        return drops[input];
    }

    /** Events counted at an output, 24 bits, wrapping. */
    int events(int output) {
        return events[output];
    }

    /** Number of copies that passed a node since power-up. */
    long forwarded() {
        return forwarded;
    }

    /** Number of copies that a node stopped since power-up. */
    long dropped() {
        return dropped;
    }

    /** The state after a chip reset: every node forwards everything, counters are zero and off. */
    void reset() {
        Arrays.fill(masks, 0);
        Arrays.fill(targets, 0);
        Arrays.fill(countsDrops, false);
        Arrays.fill(countsEvents, false);
        Arrays.fill(drops, 0);
        Arrays.fill(events, 0);
    }
}
