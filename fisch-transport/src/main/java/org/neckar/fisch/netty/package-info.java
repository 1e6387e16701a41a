/**
 * HostARQ on real sockets: the connection kind {@code arq:} and its counterpart, a board on the network.
 *
 * <pre>
 *  host                                                                            board
 *  ArqConnection -- ArqLink -- UdpSocket ~~~ datagrams ~~~ UdpSocket -- BoardService -- WordPeer
 *                  (ArqClient)                                          (ArqServer)
 * </pre>
 *
 * <p>What decides the speed of short programs is how often one thread wakes another. So nothing is handed over here:
 * the thread that executes a program drives the host's end, the one thread of a board drives the other end and
 * executes, and Netty's event mechanism lets either of them sleep until a datagram arrives. Datagrams travel between
 * socket and state machine through one buffer each way; nothing is allocated for them.
 *
 * <p>{@link org.neckar.fisch.netty.Impairment} makes a network bad on purpose, at either end.
 */
package org.neckar.fisch.netty;
