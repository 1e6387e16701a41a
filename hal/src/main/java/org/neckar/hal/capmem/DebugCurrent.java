package org.neckar.hal.capmem;

/** Current at the debug output of the capacitive memory, in the order of the codes. */
public enum DebugCurrent {
    /** None. */
    NONE,
    /** Output multiplexer of the cells. */
    OUTPUT_MULTIPLEXER,
    /** Ramp of the update engine. */
    RAMP
}
