package org.neckar.hal.fpga;

import org.neckar.hal.register.Meaning;

/** Signals a vector generator uses; the order is that of the codes. */
public enum VectorGeneratorSignal {
    @Meaning("none")
    NONE,
    @Meaning("it reports when it is done")
    NOTIFICATION,
    @Meaning("it waits for a trigger and reports when it is done")
    NOTIFICATION_AND_TRIGGER
}
