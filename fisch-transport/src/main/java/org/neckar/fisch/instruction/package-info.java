/** Typed FPGA instructions: register access over omnibus, JTAG, SPI and I2C, timing and events, and the decoder of what comes back. */
package org.neckar.fisch.instruction;
