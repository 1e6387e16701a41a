package org.neckar.stadls.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** The tickets of the copy of a builder: each read of the copy has a ticket of its own. Immutable. */
public final class CopiedTickets {
    private final Map<Ticket<?>, Ticket<?>> copies;

    /** Copies reads to the end of {@code target}; their instructions move by {@code offset}. */
    CopiedTickets(List<Ticket<?>> originals, Reads target, int offset) {
        copies = new HashMap<>(originals.size());
        for (Ticket<?> ticket : List.copyOf(originals)) {
            copies.put(ticket, ticket.copyTo(target, offset + ticket.instruction()));
        }
    }

    /** Number of reads that were copied. */
    public int size() {
        return copies.size();
    }

    /**
     * The ticket in the copy that reads what the given one reads in the original.
     *
     * @throws NeckarException when the given ticket was not in the original at the time of copying
     */
    @SuppressWarnings("unchecked") // a ticket and its copy have the same plan
    public <T> Ticket<T> of(Ticket<T> original) {
        Ticket<?> copy = copies.get(original);
        if (copy == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "ticket of %s: not among the %d reads that were copied".formatted(original.what(), size()));
        }
        return (Ticket<T>) copy;
    }
}
