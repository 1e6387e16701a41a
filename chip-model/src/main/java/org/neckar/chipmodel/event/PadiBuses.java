package org.neckar.chipmodel.event;

import java.util.Arrays;
import org.neckar.hal.coordinate.PADIBusOnDLS;
import org.neckar.hal.padi.CommonPADIBusConfig;

/**
 * The eight PADI buses, four per half. A bus takes events either from the crossbar or from the event register of its
 * half, one per cycle; others wait. Source: HICANN-X v3 register map, synapse drivers and PADI buses.
 */
final class PadiBuses {
    private static final int PER_HALF = 4;

    private final SynapseDrivers drivers;
    private final Lanes lanes = new Lanes(PADIBusOnDLS.SIZE, EventTiming.SPL1_CYCLE, EventTiming.QUEUE_DEPTH);
    private final boolean[] fromCrossbar = new boolean[PADIBusOnDLS.SIZE];
    private long registerEvents;
    private long delivered;
    private long closed;
    private long lost;

    PadiBuses(SynapseDrivers drivers) {
        this.drivers = drivers;
    }

    /** Configures the buses of one half, 0 top, 1 bottom. */
    void configure(int half, CommonPADIBusConfig config) {
        for (int i = 0; i < PER_HALF; i++) {
            int bus = half * PER_HALF + i;
            fromCrossbar[bus] = config.enableSpl1().get(i);
            int factor = config.enableExtendedTiming().get(i) ? EventTiming.EXTENDED_TIMING_FACTOR : 1;
            lanes.step(bus, factor * EventTiming.SPL1_CYCLE);
            drivers.extend(bus, config.dacenPulseExtension().get(i));
        }
    }

    /** An event leaves the crossbar for a bus, 0..7; row select and address are in the label. */
    void crossbarEvent(long cycle, int bus, int label) {
        if (fromCrossbar[bus]) {
            event(cycle, bus, label >>> 6 & 0x1f, label & 0x3f);
        } else {
            closed++;
        }
    }

    /** The event register of a half is written; the event goes to one of its buses, 0..7. */
    void registerEvent(long cycle, int bus, int rowSelect, int address) {
        registerEvents++;
        if (fromCrossbar[bus]) {
            closed++;
        } else {
            event(cycle, bus, rowSelect, address);
        }
    }

    private void event(long cycle, int bus, int rowSelect, int address) {
        long enters = lanes.admit(bus, cycle);
        if (enters == Lanes.LOST) {
            lost++;
            return;
        }
        delivered++;
        drivers.event(enters + EventTiming.CROSSBAR_TO_SYNAPSE, bus, rowSelect, address);
    }

    /** Events of the event registers, once per bus. */
    long registerEvents() {
        return registerEvents;
    }

    /** Events that entered a bus. */
    long delivered() {
        return delivered;
    }

    /** Events for a bus that was switched to the other source. */
    long closed() {
        return closed;
    }

    /** Events lost in front of a busy bus. */
    long lost() {
        return lost;
    }

    /** All buses listen to their register. */
    void reset() {
        Arrays.fill(fromCrossbar, false);
        lanes.clear();
        for (int bus = 0; bus < PADIBusOnDLS.SIZE; bus++) {
            lanes.step(bus, EventTiming.SPL1_CYCLE);
        }
    }
}
