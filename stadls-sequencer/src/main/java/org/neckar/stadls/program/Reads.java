package org.neckar.stadls.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponseQueue;

/**
 * The reads of one builder, later of one program, in the order of their instructions. The tickets know where they
 * stand, so that finding an answer costs the same however often builders were merged.
 */
final class Reads {
    private final Map<ResponseQueue, Integer> counts = new EnumMap<>(ResponseQueue.class);
    private int total;
    private final List<Ticket<?>> tickets = new ArrayList<>();
    private PlaybackDecoder latest;

    int count(ResponseQueue queue) {
        return counts.getOrDefault(queue, 0);
    }

    int total() {
        return total;
    }

    /** Takes the next places of a queue for a read and returns the first of them. */
    int add(Ticket<?> ticket, ResponseQueue queue, int responses) {
        tickets.add(ticket);
        return expect(queue, responses);
    }

    /** Takes the next places of a queue for a read without a ticket and returns the first of them. */
    int expect(ResponseQueue queue, int responses) {
        int first = count(queue);
        counts.put(queue, first + responses);
        total += responses;
        return first;
    }

    List<Ticket<?>> tickets() {
        return Collections.unmodifiableList(tickets);
    }

    /** The responses of the latest run, or null before the first one. */
    PlaybackDecoder latest() {
        return latest;
    }

    void attach(PlaybackDecoder responses) {
        latest = responses;
    }
}
