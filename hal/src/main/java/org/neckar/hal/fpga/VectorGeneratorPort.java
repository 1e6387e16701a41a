package org.neckar.hal.fpga;

/** Way a vector generator is triggered or reports; the order is that of the codes. */
public enum VectorGeneratorPort {
    /** Omnibus access. */
    OMNIBUS,
    /** Pin. */
    GPIO
}
