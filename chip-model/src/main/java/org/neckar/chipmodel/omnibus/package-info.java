/**
 * The registers behind the omnibus: those of the chip, those inside the FPGA, and the parts of the board that the FPGA
 * reaches over SPI and I2C; the JTAG port, clocks and the high-speed link. What a register means is decoded through the
 * register map of {@code hal}. Start with {@link org.neckar.chipmodel.omnibus.EmulatedChip} and
 * {@link org.neckar.chipmodel.omnibus.FpgaSpace}.
 */
package org.neckar.chipmodel.omnibus;
