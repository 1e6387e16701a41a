package org.neckar.hal.correlation;

/** How correlation sensors are reset, in the order of the codes. */
public enum ResetMode {
    /** To the reset voltage. */
    NORMAL,
    /** With automatic calibration. */
    AUTO_CALIBRATING
}
