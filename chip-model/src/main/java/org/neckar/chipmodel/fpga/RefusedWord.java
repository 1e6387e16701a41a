package org.neckar.chipmodel.fpga;

import org.neckar.fisch.ut.Refusal;

/** Why the FPGA did nothing with a word. */
public enum RefusedWord {
    /** The header names no message. */
    UNKNOWN_INDEX,
    /** Bits between header and payload are set. */
    GAP_NOT_ZERO,
    /** A JTAG shift of a number of bits that the FPGA cannot do. */
    JTAG_BIT_COUNT,
    /** Write data without an address before. */
    DATA_WITHOUT_ADDRESS,
    /** A write address that no data followed. */
    ADDRESS_WITHOUT_DATA;

    static RefusedWord of(Refusal why) {
        return switch (why) {
            case UNKNOWN_INDEX -> UNKNOWN_INDEX;
            case GAP_NOT_ZERO -> GAP_NOT_ZERO;
            case JTAG_BIT_COUNT -> JTAG_BIT_COUNT;
        };
    }
}
