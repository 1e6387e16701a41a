package org.neckar.stadls.program;

import java.util.EnumMap;
import java.util.Map;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponseQueue;

/**
 * The reads of one builder. Tickets remember their position inside their section; merging builders only links sections,
 * so it costs nothing per ticket.
 */
final class ReadSection {
    private final Map<ResponseQueue, Integer> counts = new EnumMap<>(ResponseQueue.class);
    private final Map<ResponseQueue, Integer> startInParent = new EnumMap<>(ResponseQueue.class);
    private ReadSection parent;
    private PlaybackDecoder responses;

    int count(ResponseQueue queue) {
        return counts.getOrDefault(queue, 0);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Takes the next {@code responses} places of a queue and returns the first of them. */
    int reserve(ResponseQueue queue, int responses) {
        int start = count(queue);
        counts.put(queue, start + responses);
        return start;
    }

    /** Makes this section a part of {@code whole}, behind what {@code whole} reads so far. */
    void appendTo(ReadSection whole) {
        parent = whole;
        for (ResponseQueue queue : ResponseQueue.values()) {
            startInParent.put(queue, whole.reserve(queue, count(queue)));
        }
    }

    /** Position of a ticket of this section in the whole program. */
    int positionInProgram(ResponseQueue queue, int positionInSection) {
        int position = positionInSection;
        for (ReadSection section = this; section.parent != null; section = section.parent) {
            position += section.startInParent.get(queue);
        }
        return position;
    }

    /** The responses of the latest run of the whole program, or null before the first one. */
    PlaybackDecoder latest() {
        ReadSection section = this;
        while (section.parent != null) {
            section = section.parent;
        }
        return section.responses;
    }

    void attach(PlaybackDecoder latest) {
        responses = latest;
    }
}
