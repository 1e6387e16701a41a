package org.neckar.hal.capmem;

/** Reference that the debug output of the capacitive memory is compared with, in the order of the codes. */
public enum DebugReference {
    /** None. */
    NONE,
    /** Reference of the voltage cells. */
    VOLTAGE_CELLS,
    /** Reference of the current cells. */
    CURRENT_CELLS
}
