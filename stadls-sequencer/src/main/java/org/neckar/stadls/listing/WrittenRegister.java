package org.neckar.stadls.listing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What a program leaves in a register.
 *
 * @param register container and place
 * @param fields values by name in the order of the declaration; single words where not all of them are written
 */
public record WrittenRegister(String register, SequencedMap<String, String> fields) {
    /** Copies the map. */
    public WrittenRegister {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
}
