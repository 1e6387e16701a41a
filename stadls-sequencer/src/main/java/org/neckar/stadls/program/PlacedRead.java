package org.neckar.stadls.program;

import java.util.Objects;
import org.neckar.hal.backend.ReadTarget;

/**
 * A read and where it stands in a program, as files keep it.
 *
 * @param instruction position of its first word
 * @param instructions number of its words
 * @param target what is read
 */
public record PlacedRead(int instruction, int instructions, ReadTarget target) {
    /** Checks that a target is given. */
    public PlacedRead {
        Objects.requireNonNull(target, "target");
    }

    /** The read that a ticket stands for. */
    public static PlacedRead of(Ticket<?> ticket) {
        return new PlacedRead(ticket.instruction(), ticket.instructions(), ticket.target());
    }
}
