/**
 * A BrainScaleS-2 board in software: the words of the wire go in, the words a board would answer come out.
 *
 * <p>The model sits behind the wire and knows nothing of what sends the words, so whatever works with it works with a
 * board, and any program that speaks the protocol can use it. Digital behaviour is exact where the register map and the
 * protocol say what happens; durations that nobody publishes are named constants. Analog behaviour is a physical model.
 *
 * <pre>
 *   words ──► fpga ──► omnibus ──► registers, JTAG, clocks, link, board parts
 *              │ ▲ ◄──────┼───► exchange    serial interface, vector generators, other boards
 *              ▼ │        ▼
 *             event ◄── configuration
 *              │ ▲
 *              ▼ │
 *             analog      neurons, synapses, parameter memory, converters
 * </pre>
 *
 * <p>Vocabulary: an <em>FPGA cycle</em> is 8 ns, a <em>chip cycle</em> 4 ns, both counted from power-up; the <em>system
 * time</em> is what FPGA and chip agree on in a synchronisation, 43 bits of FPGA cycles.
 *
 * <p>One board, one thread. Boards are independent of one another, unless they share a
 * {@link org.neckar.chipmodel.exchange.BoardNetwork}, where each still has a thread of its own.
 *
 * <p>Errors: no word makes a board fail. What a real board ignores in silence is counted in
 * {@link org.neckar.chipmodel.fpga.ExecutionReport}; what blocks it ends in a timeout notification.
 *
 * <p>Facts come from the HICANN-X v3 register map and from the message semantics of hxcomm and fisch. Start with
 * {@link org.neckar.chipmodel.fpga.EmulatedBoard}; the rest of Neckar finds it as
 * {@link org.neckar.chipmodel.connection.SimConnectionProvider connection kind sim}.
 */
package org.neckar.chipmodel;
