package org.neckar.chipmodel.fpga;

/** The time of the FPGA, as its units may move it. */
interface FpgaClock {
    /** Present cycle. */
    long now();

    /** Lets FPGA time run, and what falls due on the way happen. */
    void moveTo(long cycle);

    /** Puts FPGA time forward in the middle of an instruction; what falls due happens after that. */
    void hold(long cycle);

    /** Lets the chip catch up. */
    void settle();
}
