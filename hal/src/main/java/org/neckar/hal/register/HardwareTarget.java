package org.neckar.hal.register;

/** The two kinds of peer on which a register may refuse to be read. */
public enum HardwareTarget {
    /** A board with a chip. */
    HARDWARE,
    /** A simulation of the chip's register-transfer description. */
    SIMULATION
}
