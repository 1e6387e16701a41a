/**
 * Timed playback programs and the boards they run on.
 *
 * <p>Packages in the order of use: {@link org.neckar.stadls.program} builds immutable programs of register accesses,
 * waits and spikes, with tickets for what is read; {@link org.neckar.stadls.file} keeps them in files and
 * {@link org.neckar.stadls.listing} tells them in words; {@link org.neckar.stadls.init} generates the initialisation of
 * board and chip; {@link org.neckar.stadls.run} executes programs on a board, knows what the board holds, and hands out
 * results; {@link org.neckar.stadls.reinit} brings a board back to where one of several users had it;
 * {@link org.neckar.stadls.writes} and {@link org.neckar.stadls.dump} tell what a program writes.
 *
 * <p>Vocabulary: the <em>cursor</em> is the position in the instruction stream; the <em>timer</em> counts FPGA cycles
 * of 8 ns since its last reset; an instruction runs as soon as the ones before it are done, so only waits give times.
 * FPGA time and chip time are 43-bit counts of the same cycles.
 *
 * <p>Threading: builders and boards belong to one thread at a time; programs and results are immutable.
 */
package org.neckar.stadls;
