/**
 * Clocks of the chip: two PLLs, the clock outputs made from them, and their self test. By default these registers are
 * written through JTAG, which is safe while the omnibus clock changes; reading needs the omnibus over JTAG. Start with
 * {@link org.neckar.hal.pll.ADPLL}.
 */
package org.neckar.hal.pll;
