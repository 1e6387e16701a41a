package org.neckar.chipmodel;

import java.util.ArrayList;
import java.util.List;

/**
 * The books of stages that events pass: what went in, and what became of it. Where the two differ, events were lost
 * without a count or came from nowhere.
 *
 * @param differences one line per stage whose numbers do not agree
 */
public record StageBalance(List<String> differences) {
    /** No stages. */
    public static final StageBalance NONE = new StageBalance(List.of());

    /** Copies the list. */
    public StageBalance {
        differences = List.copyOf(differences);
    }

    /** With a further stage: as many events went in as came out or were counted in it. */
    public StageBalance stage(String name, long in, long out) {
        if (in == out) {
            return this;
        }
        var more = new ArrayList<>(differences);
        more.add("%s: in %d, accounted for %d".formatted(name, in, out));
        return new StageBalance(more);
    }

    /** With the stages of another part. */
    public StageBalance and(StageBalance other) {
        var more = new ArrayList<>(differences);
        more.addAll(other.differences);
        return new StageBalance(more);
    }
}
