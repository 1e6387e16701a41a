/**
 * Transport to a BrainScaleS-2 board: the words of the wire and the ways they travel.
 *
 * <p>Data pass through the packages in this order:
 *
 * <pre>
 * instruction  register accesses, timing, spikes  -&gt; messages      responses, spikes, samples with times
 *      |                                                                  ^
 * ut           messages -&gt; 64-bit words                            words -&gt; messages
 *      |                                                                  |
 * connection   words -&gt; zeromock:, sim:, arq:, ... -&gt; FPGA and chip ------+
 *                                   |
 *                      arq, netty   words -&gt; frames -&gt; datagrams, at both ends
 * </pre>
 *
 * <p>Vocabulary: a <em>word</em> is 64 bits of the stream; a <em>message</em> is a header byte and a payload; an
 * <em>instruction</em> is what the FPGA executes; an <em>event</em> is a spike or a sample, 16 bits and an 8-bit
 * timestamp. Times are FPGA clock cycles of 8 ns (125 MHz), 43 bits wide.
 *
 * <p>Threading: encoders, decoders, buffers and connections belong to one thread at a time; everything else is
 * immutable or without state.
 *
 * <p>Errors: everything raised here and above is a {@link org.neckar.fisch.NeckarException}. What does not fit is
 * refused before it becomes a word; a stream to the FPGA is never interrupted by a bad word, a damaged stream from the
 * FPGA is.
 *
 * <p>Facts: UT message dictionaries and stream encoding as in hxcomm; containers, addresses and time annotation as in
 * fisch, both for HICANN-X.
 */
package org.neckar.fisch;
