package org.neckar.hal.capmem;

import org.neckar.hal.register.Meaning;

/** Current at the debug output of the capacitive memory, in the order of the codes. */
public enum DebugCurrent {
    @Meaning("none")
    NONE,
    @Meaning("output multiplexer of the cells")
    OUTPUT_MULTIPLEXER,
    @Meaning("ramp of the update engine")
    RAMP
}
