/**
 * The words of the wire: message dictionaries of both directions and their packing into 64-bit words.
 *
 * <p>Start with {@link org.neckar.fisch.ut.ToFpga} and {@link org.neckar.fisch.ut.FromFpga}, the two dictionaries. To
 * the FPGA every message is one word: the encoders are static, {@link org.neckar.fisch.ut.ToFpgaDecoder} takes words
 * apart. From the FPGA messages are packed: {@link org.neckar.fisch.ut.FromFpgaEncoder} and
 * {@link org.neckar.fisch.ut.FromFpgaDecoder}. Decoders call a handler with primitives, so no object is made per word
 * or message; {@link org.neckar.fisch.ut.WordBuffer} is the column words are collected in.
 */
package org.neckar.fisch.ut;
