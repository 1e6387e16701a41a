/**
 * HostARQ, the protocol between a host and an FPGA over UDP, both ends, as state machines without sockets, threads and
 * clocks.
 *
 * <pre>
 *   program                                                          board
 *     | offer / take                                   offer / take |
 *  ArqClient -- transmit --&gt; datagrams --&gt; receive --&gt; ArqServer
 *            &lt;-- receive -- datagrams &lt;-- transmit --
 * </pre>
 *
 * <p>{@link org.neckar.fisch.arq.ArqEndpoint} says how to drive either end. What both share: a send window with
 * round-trip times and congestion window, and a receive window that keeps frames which arrive too early and hands their
 * words out in order.
 *
 * <p>Vocabulary: a <em>frame</em> is a datagram with words and a sequence number; an <em>acknowledgement</em> names the
 * last frame received in order, 255 before the first; a <em>control frame</em> is one without UT words. Times are
 * nanoseconds.
 *
 * <p>Facts: behaviour and parameters of sctrltp for the BrainScaleS-2 cube.
 */
package org.neckar.fisch.arq;
