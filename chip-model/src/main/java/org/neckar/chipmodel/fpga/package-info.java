/**
 * The FPGA: words in, instructions executed in FPGA time, words out. Start with
 * {@link org.neckar.chipmodel.fpga.EmulatedBoard}; durations are in {@link org.neckar.chipmodel.fpga.FpgaTiming}.
 */
package org.neckar.chipmodel.fpga;
