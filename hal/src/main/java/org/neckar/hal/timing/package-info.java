/**
 * Time of FPGA and chip, and instructions that hold the playback program. Times are FPGA clock cycles of 8 ns; system
 * times have 43 bits. Start with {@link org.neckar.hal.timing.Timer} and {@link org.neckar.hal.timing.Barrier}.
 */
package org.neckar.hal.timing;
