/**
 * The experiment service: many users share few boards. {@link org.neckar.tools.service.ExperimentService} is all that a
 * rim (gRPC, a test, a web page) needs; neither it nor what stands behind it knows sockets.
 *
 * <pre>
 * programs by hash -&gt; store    -+
 * reinit stacks    -&gt; session  -+-&gt; schedule: who is next -&gt; pool: one thread per board -&gt; words
 * runs, in order   -------------+                                                            |
 * results at the client's pace  &lt;- store: spool  &lt;-----------------------------------------+
 * </pre>
 *
 * <p>Packages: {@link org.neckar.tools.service.schedule} decides and knows neither threads nor clocks;
 * {@link org.neckar.tools.service.store} keeps programs and results; {@link org.neckar.tools.service.session} keeps
 * what a client was promised; {@link org.neckar.tools.service.pool} owns the boards. In front of all that
 * {@link org.neckar.tools.service.rim} speaks gRPC and {@link org.neckar.tools.service.access} decides who comes in.
 *
 * <p>Vocabulary: a <em>run</em> is one program of a session on a board; a <em>switch</em> is what it takes to let
 * another session have the board (snapshot of the one, initialisation of the other); <em>board time</em> is wall-clock
 * time on the board, runs and switches, in nanoseconds.
 *
 * <p>Threading: everything public may be called by any thread. No call waits for a board or for a client.
 *
 * <p>Errors: {@link org.neckar.fisch.NeckarException} with its recovery, thrown by calls or handed to
 * {@link org.neckar.tools.service.RunListener#failed}.
 */
package org.neckar.tools.service;
