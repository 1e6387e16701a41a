package org.neckar.hal.correlation;

import org.neckar.hal.register.Meaning;

/** How correlation sensors are reset, in the order of the codes. */
public enum ResetMode {
    @Meaning("to the reset voltage")
    NORMAL,
    @Meaning("with automatic calibration")
    AUTO_CALIBRATING
}
