/**
 * Transport to a BrainScaleS-2 board: the words of the wire and the ways they travel.
 *
 * <p>Data pass through the packages in this order: {@link org.neckar.fisch.instruction} turns register accesses, timing
 * and events into messages; {@link org.neckar.fisch.ut} packs messages into 64-bit words and back;
 * {@link org.neckar.fisch.connection} carries the words to a board, a network peer or the chip model.
 *
 * <p>Vocabulary: a <em>word</em> is 64 bits of the stream; a <em>message</em> is a header byte and a payload; an
 * <em>instruction</em> is what the FPGA executes. Times are FPGA clock cycles of 8 ns (125 MHz), 43 bits wide.
 *
 * <p>Errors: everything raised here and above is a {@link org.neckar.fisch.NeckarException}.
 */
package org.neckar.fisch;
