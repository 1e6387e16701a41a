/**
 * The experiment service on the network: gRPC in front of {@link org.neckar.tools.service.ExperimentService}. Start
 * with {@link org.neckar.tools.service.rim.ServiceServer}.
 *
 * <pre>
 *  socket thread: request -&gt; ExperimentCalls -&gt; submit ... board thread: executes, tells RunDelivery
 *                                                                              |
 *  socket thread: has room again  -----------------------&gt; RunDelivery: reads the spool, sends chunks
 * </pre>
 *
 * <p>Threading: nothing here waits. Requests to run are served in the thread of the socket; what is large or touches
 * files goes to virtual threads. Whoever has news of a run (a board, the socket, the clock) moves its delivery on; one
 * at a time, the others leave a note. A delivery sends only while its client takes, so that a slow client costs a file
 * on disk and nothing else.
 *
 * <p>Errors: {@link org.neckar.fisch.service.ServiceFailure} is the table.
 */
package org.neckar.tools.service.rim;
