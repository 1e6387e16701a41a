package org.neckar.hal.fpga;

/** Signals a vector generator uses; the order is that of the codes. */
public enum VectorGeneratorSignal {
    /** None. */
    NONE,
    /** It reports when it is done. */
    NOTIFICATION,
    /** It waits for a trigger and reports when it is done. */
    NOTIFICATION_AND_TRIGGER
}
