package org.neckar.fisch.ut;

/** Why a word is no message to the FPGA. */
public enum Refusal {
    /** The dictionary has no message of this index. */
    UNKNOWN_INDEX,
    /** Bits outside the payload are set. */
    GAP_NOT_ZERO,
    /** A JTAG data message wants to shift fewer than 3 or more than 33 bits. */
    JTAG_BIT_COUNT
}
