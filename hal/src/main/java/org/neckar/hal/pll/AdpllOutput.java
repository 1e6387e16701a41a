package org.neckar.hal.pll;

import org.neckar.hal.register.Meaning;

/** Output of an {@link ADPLL} that a clock output can take; the order is that of the codes. */
public enum AdpllOutput {
    @Meaning("f_DCO / (P1 * M0)")
    CORE_0,
    @Meaning("f_DCO / (P1 * M1)")
    CORE_1,
    @Meaning("f_DCO / P2")
    DCO
}
