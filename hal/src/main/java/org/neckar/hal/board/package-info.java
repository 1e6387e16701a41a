/**
 * Parts of the boards around the chip: on the xBoard a shift register and two DACs behind SPI and supply monitors; on
 * the jBOA board an I/O expander, potentiometers and a DAC behind I2C; sensors and identifiers. Start with
 * {@link org.neckar.hal.board.ShiftRegister} (xBoard) or {@link org.neckar.hal.board.TCA9554Config} (jBOA).
 */
package org.neckar.hal.board;
