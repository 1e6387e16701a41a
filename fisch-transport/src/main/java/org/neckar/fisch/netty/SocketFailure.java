package org.neckar.fisch.netty;

import java.io.IOException;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** What the operating system says about sockets, in Neckar's errors. */
final class SocketFailure {
    private SocketFailure() {}

    /** A socket that could not be opened, bound or connected. */
    static NeckarException of(String what, IOException cause) {
        return new NeckarException(Recovery.FIX_INPUT, "%s: %s".formatted(what, cause.getMessage()), cause);
    }
}
