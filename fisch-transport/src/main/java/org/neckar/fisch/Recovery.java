package org.neckar.fisch;

/** What a person or a program can do about a {@link NeckarException}. */
public enum Recovery {
    /** The request is wrong (value out of range, unknown name, network too large): repair it, then repeat. */
    FIX_INPUT,
    /** Nothing is wrong with the request and the board is in a defined state: repeat it as it is. */
    RETRY,
    /** The connection lost its state: open it anew, initialise the chip, then repeat. */
    RESET_LINK,
    /** The board, the chip or the FPGA misbehaves: a person has to look at it. */
    BOARD_FAULT,
    /** Neckar itself is wrong: report it. */
    BUG
}
