/** JTAG access and reset of the chip. Start with {@link org.neckar.hal.jtag.JTAGIdCode}. */
package org.neckar.hal.jtag;
