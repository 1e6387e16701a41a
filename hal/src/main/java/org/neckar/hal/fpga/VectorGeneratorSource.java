package org.neckar.hal.fpga;

import org.neckar.hal.register.Meaning;

/** Where a vector generator takes its input from; the order is that of the codes. */
public enum VectorGeneratorSource {
    @Meaning("words written over the omnibus")
    OMNIBUS,
    @Meaning("external source 0")
    EXTERNAL_0,
    @Meaning("external source 1")
    EXTERNAL_1,
    @Meaning("external source 2")
    EXTERNAL_2
}
