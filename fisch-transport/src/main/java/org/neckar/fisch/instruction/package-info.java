/**
 * Typed FPGA instructions and the decoder of what comes back.
 *
 * <p>Writers append to a {@link org.neckar.fisch.ut.WordBuffer}: {@link org.neckar.fisch.instruction.Omnibus},
 * {@link org.neckar.fisch.instruction.Jtag}, {@link org.neckar.fisch.instruction.Spi} and
 * {@link org.neckar.fisch.instruction.I2c} access registers, {@link org.neckar.fisch.instruction.Timing} holds the
 * stream, {@link org.neckar.fisch.instruction.Events} sends spikes. A read returns its
 * {@link org.neckar.fisch.instruction.Response}: which queue of the
 * {@link org.neckar.fisch.instruction.PlaybackDecoder} will hold the answer, in how many messages, and how they make a
 * value. Who counts the responses of all reads before knows the position of the answer.
 *
 * <pre>
 * var words = new WordBuffer();
 * Response response = Omnibus.read(words, 0x8800000c);
 * ...
 * int value = response.value(decoder.responses(response.queue()), 0);
 * </pre>
 *
 * <p>{@link org.neckar.fisch.instruction.InstructionPrinter} and {@link org.neckar.fisch.instruction.ResponsePrinter}
 * show both streams as text.
 *
 * <p>Numbers are 32-bit patterns where an {@code int} stands for a word or an address; anything narrower is refused
 * when it does not fit.
 */
package org.neckar.fisch.instruction;
