package org.neckar.hal.fpga;

/** Where a vector generator takes its input from; the order is that of the codes. */
public enum VectorGeneratorSource {
    /** Words written over the omnibus. */
    OMNIBUS,
    /** External source 0. */
    EXTERNAL_0,
    /** External source 1. */
    EXTERNAL_1,
    /** External source 2. */
    EXTERNAL_2
}
