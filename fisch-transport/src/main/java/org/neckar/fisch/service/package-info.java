/**
 * The experiment service as a board: the connection kind {@code grpc:}.
 *
 * <pre>
 *  client                                                                          service
 *  ServiceConnection -- RunPassage -- RunCall ~~~ HTTP/2: one call per run ~~~ queue -- board
 *         |                                   ~~~ upload of large programs ~~~ programs by hash
 *  ServiceClient: describe, status, sessions
 * </pre>
 *
 * <p>Start with {@link org.neckar.fisch.service.ServiceConnection}, or with
 * {@link org.neckar.fisch.service.ServiceClient} for what needs no session. The wire form is
 * {@code neckar/service/v1/experiment.proto}; its classes are in {@code org.neckar.fisch.service.v1}.
 *
 * <p>Words travel packed, eight bytes each as on the wire of a board, and are turned into columns once, in the thread
 * that executes. What a client has not taken yet holds the sender back by the flow control of HTTP/2.
 *
 * <p>{@link org.neckar.fisch.service.ServiceFailure} is the one table between recoveries and the status codes of gRPC,
 * for both ends.
 */
package org.neckar.fisch.service;
