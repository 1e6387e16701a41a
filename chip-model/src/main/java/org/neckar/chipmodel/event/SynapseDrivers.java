package org.neckar.chipmodel.event;

import java.util.Arrays;
import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.hal.coordinate.PADIBusOnDLS;
import org.neckar.hal.coordinate.PADIRowSelectAddress;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;

/**
 * The 256 synapse drivers: which of them accept an event of their bus, and what they hand to the synapses of their two
 * rows. Driver d of a half listens to bus d mod 4 and accepts when its receiver is on and ((row select XOR d / 4) AND
 * compare mask) = 0. Source: HICANN-X v3 register map, synapse drivers and PADI buses.
 */
final class SynapseDrivers {
    /** What a driver that does not forward addresses leaves of the event address. */
    private static final int UNFORWARDED_ADDRESS = 0x20;

    private static final int SELECTS = PADIRowSelectAddress.SIZE;
    private static final int DRIVERS = SynapseDriverOnDLS.SIZE / 2;
    private static final int BUSES = 4;
    private static final int EXCITATORY_LINE = 1;
    private static final int INHIBITORY_LINE = 2;
    /** What one step of the pulse extension of a bus adds, in nominal pulses. */
    private static final double EXTENSION_STEP = 0.125;

    private final SynapticEventSink synapses;
    private final SynapseDriverConfig[] configs = new SynapseDriverConfig[SynapseDriverOnDLS.SIZE];
    /** Accepting drivers, by bus * 32 + row select. */
    private final int[][] accepting = new int[PADIBusOnDLS.SIZE * SELECTS][];

    private final int[] extensions = new int[PADIBusOnDLS.SIZE];
    private boolean stale = true;
    private long heard;
    private long unheard;
    private long accepted;
    private long delivered;

    SynapseDrivers(SynapticEventSink synapses) {
        this.synapses = synapses;
        reset();
    }

    /** Configures one driver, 0..255. */
    void configure(int driver, SynapseDriverConfig config) {
        configs[driver] = config;
        stale = true;
    }

    /** Sets how many steps longer the pulses of the drivers on a bus are. */
    void extend(int bus, int steps) {
        extensions[bus] = steps;
    }

    /**
     * An event on a bus, at the time at which it reaches the synapses.
     *
     * @param bus 0..7
     * @param rowSelect 0..31
     * @param address 0..63
     */
    void event(long cycle, int bus, int rowSelect, int address) {
        if (stale) {
            rebuild();
        }
        int[] drivers = accepting[bus * SELECTS + rowSelect];
        if (drivers.length == 0) {
            unheard++;
        } else {
            heard++;
        }
        for (int driver : drivers) {
            accepted++;
            synapses.event(cycle, driver, address);
        }
    }

    /**
     * An event arrives at the synapses of the two rows of a driver: the driver decides about address and length of the
     * pulse, the row modes about the lines.
     */
    void pulse(long cycle, int driver, int address, AnalogCore analog) {
        delivered++;
        var config = configs[driver];
        int half = driver / DRIVERS;
        int bottomRow = driver % DRIVERS * 2;
        int bus = half * BUSES + driver % BUSES;
        double length = analog.driverPulse(cycle, driver, address) + EXTENSION_STEP * extensions[bus];
        int forwarded = config.enableAddressOut() ? address : address & UNFORWARDED_ADDRESS;
        int bottom = lines(config.rowModeBottom());
        if (bottom != 0) {
            analog.synapticEvent(cycle, half, bottomRow, forwarded, bottom, length);
        }
        int top = lines(config.rowModeTop());
        if (top != 0) {
            analog.synapticEvent(cycle, half, bottomRow + 1, forwarded, top, length);
        }
    }

    private static int lines(RowMode mode) {
        return switch (mode) {
            case DISABLED -> 0;
            case EXCITATORY -> EXCITATORY_LINE;
            case INHIBITORY -> INHIBITORY_LINE;
            case EXCITATORY_AND_INHIBITORY -> EXCITATORY_LINE | INHIBITORY_LINE;
        };
    }

    private void rebuild() {
        int[] found = new int[DRIVERS];
        for (int bus = 0; bus < PADIBusOnDLS.SIZE; bus++) {
            for (int select = 0; select < SELECTS; select++) {
                int count = 0;
                for (int index = 0; index < DRIVERS / BUSES; index++) {
                    int driver = bus / BUSES * DRIVERS + index * BUSES + bus % BUSES;
                    var config = configs[driver];
                    if (config.enableReceiver() && ((select ^ index) & config.rowAddressCompareMask()) == 0) {
                        found[count++] = driver;
                    }
                }
                accepting[bus * SELECTS + select] = Arrays.copyOf(found, count);
            }
        }
        stale = false;
    }

    /** Events on a bus that at least one driver took. */
    long heard() {
        return heard;
    }

    /** Events on a bus that no driver took. */
    long unheard() {
        return unheard;
    }

    /** Events taken by a driver, counted once per driver. */
    long accepted() {
        return accepted;
    }

    /** Events that arrived at the rows of a driver. */
    long delivered() {
        return delivered;
    }

    /** All receivers off. */
    void reset() {
        Arrays.fill(configs, SynapseDriverConfig.DEFAULT);
        Arrays.fill(extensions, 0);
        stale = true;
    }
}
