package org.neckar.grenade.route;

import org.neckar.hal.padi.RowMode;

/**
 * What routing decides about one synapse driver.
 *
 * @param isUsed whether it receives events
 * @param compareMask bits of the row select that must equal those of its position on the bus, 0..31
 * @param bottom sign of its bottom row, the even one
 * @param top sign of its top row, the odd one
 */
public record DriverRoute(boolean isUsed, int compareMask, RowMode bottom, RowMode top) {
    /** A driver that hears nothing. */
    public static final DriverRoute OFF = new DriverRoute(false, 31, RowMode.DISABLED, RowMode.DISABLED);
}
