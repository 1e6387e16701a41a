package org.neckar.hal.fpga;

import org.neckar.hal.register.Meaning;

/** Way a vector generator is triggered or reports; the order is that of the codes. */
public enum VectorGeneratorPort {
    @Meaning("omnibus access")
    OMNIBUS,
    @Meaning("pin")
    GPIO
}
