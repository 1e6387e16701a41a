package org.neckar.stadls.program;

import java.util.List;
import org.neckar.hal.coordinate.Coordinate;

/**
 * An access among the commands of an absolute-time builder.
 *
 * @param what kind of access and container
 * @param at where
 * @param from its first word among those of all accesses
 * @param to behind its last word
 */
record TimedAccess(String what, Coordinate at, int from, int to) {
    TimedAccess movedBy(int words) {
        return new TimedAccess(what, at, from + words, to + words);
    }

    /** A command in words: an access by the complement of its position, or the spike with a label. */
    static String what(int action, List<TimedAccess> accesses) {
        if (action >= 0) {
            return "spike " + action;
        }
        TimedAccess access = accesses.get(~action);
        return access.what + " at " + access.at;
    }
}
