package org.neckar.hal.register;

/** Which directions a register group offers. */
public enum Access {
    /** Can be written and read back. */
    READ_WRITE,
    /** Can only be read: status and counters. */
    READ_ONLY,
    /** Can only be written: triggers and board parts without read-back. */
    WRITE_ONLY
}
