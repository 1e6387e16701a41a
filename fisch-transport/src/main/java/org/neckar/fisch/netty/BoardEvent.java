package org.neckar.fisch.netty;

import java.net.SocketAddress;

/** What happens at a {@link NetworkBoard}, in order. */
public sealed interface BoardEvent {
    /**
     * A host reset the link; whoever was served before is served no longer.
     *
     * @param host address and port
     * @param session number of resets so far
     * @param interrupted whether a program was under way, which is given up
     */
    record Reset(SocketAddress host, long session, boolean interrupted) implements BoardEvent {}

    /**
     * The host has answered, the link is open.
     *
     * @param host address and port
     * @param session number of resets so far
     */
    record Connected(SocketAddress host, long session) implements BoardEvent {}

    /**
     * A program came to its halt.
     *
     * @param wordsIn words of the program, the halt included
     * @param wordsOut words that came back
     * @param durationNs from its first word to its halt, in nanoseconds of this machine
     */
    record RunEnded(long wordsIn, long wordsOut, long durationNs) implements BoardEvent {}

    /**
     * The host fell silent and is served no longer.
     *
     * @param message what was noticed
     */
    record Lost(String message) implements BoardEvent {}
}
