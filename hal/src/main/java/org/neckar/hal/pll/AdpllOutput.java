package org.neckar.hal.pll;

/** Output of an {@link ADPLL} that a clock output can take; the order is that of the codes. */
public enum AdpllOutput {
    /** f_DCO / (P1 * M0). */
    CORE_0,
    /** f_DCO / (P1 * M1). */
    CORE_1,
    /** f_DCO / P2. */
    DCO
}
