package org.neckar.fisch.instruction;

import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

/**
 * A marker in the instruction stream that comes back in order with the other responses: a read without a value, whose
 * time says when the stream was there. Source: null-payload container of fisch.
 */
public final class Loopback {
    private Loopback() {}

    /** Appends a tick. */
    public static Response tick(WordBuffer out) {
        out.add(ToFpga.TICK);
        return Response.TICK;
    }
}
