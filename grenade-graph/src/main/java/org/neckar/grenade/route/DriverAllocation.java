package org.neckar.grenade.route;

import java.util.Arrays;
import org.neckar.hal.coordinate.SynapseDriverOnPADIBus;

/**
 * Deals the 32 synapse drivers of one PADI bus to the label classes on it, so that each class gets as many as it needs
 * and only drivers that hear all of its spikes and none of another class: a maximum bipartite matching by augmenting
 * paths.
 */
final class DriverAllocation {
    static final int DRIVERS = SynapseDriverOnPADIBus.SIZE;
    private static final int FREE = -1;
    private static final int ALL_BITS = 31;

    private final int[] usable;
    private final int[] owner = new int[DRIVERS];
    private int served;

    private DriverAllocation(int[] needed, int[] usable) {
        this.usable = usable;
        Arrays.fill(owner, FREE);
        for (int user = 0; user < needed.length; user++) {
            for (int i = 0; i < needed[user] && augment(user, new boolean[DRIVERS]); i++) {
                served++;
            }
        }
    }

    /**
     * Deals drivers.
     *
     * @param needed drivers each class needs
     * @param usable for each class the drivers it can use, driver i in bit i
     */
    static DriverAllocation deal(int[] needed, int[] usable) {
        return new DriverAllocation(needed, usable);
    }

    private boolean augment(int user, boolean[] visited) {
        for (int driver = 0; driver < DRIVERS; driver++) {
            if ((usable[user] >> driver & 1) != 0 && !visited[driver]) {
                visited[driver] = true;
                if (owner[driver] == FREE || augment(owner[driver], visited)) {
                    owner[driver] = user;
                    return true;
                }
            }
        }
        return false;
    }

    /** Drivers dealt to anybody. */
    int served() {
        return served;
    }

    /** The drivers of a class, ascending. */
    int[] of(int user) {
        int[] result = new int[DRIVERS];
        int count = 0;
        for (int driver = 0; driver < DRIVERS; driver++) {
            if (owner[driver] == user) {
                result[count++] = driver;
            }
        }
        return Arrays.copyOf(result, count);
    }

    /** The most selective compare mask with which a driver hears all the given values of the row select. */
    static int mask(int driver, Iterable<Integer> rowSelects) {
        int mask = ALL_BITS;
        for (int rowSelect : rowSelects) {
            mask &= ~(rowSelect ^ driver);
        }
        return mask;
    }

    /** Whether a driver with this mask hears a value of the row select. */
    static boolean hears(int driver, int mask, int rowSelect) {
        return ((rowSelect ^ driver) & mask) == 0;
    }
}
