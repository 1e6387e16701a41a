package org.neckar.hal.capmem;

import org.neckar.hal.register.Meaning;

/** Reference that the debug output of the capacitive memory is compared with, in the order of the codes. */
public enum DebugReference {
    @Meaning("none")
    NONE,
    @Meaning("reference of the voltage cells")
    VOLTAGE_CELLS,
    @Meaning("reference of the current cells")
    CURRENT_CELLS
}
