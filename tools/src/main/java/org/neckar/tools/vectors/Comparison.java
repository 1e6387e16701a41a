package org.neckar.tools.vectors;

import tools.jackson.databind.JsonNode;

/** Judges the lines of one kind of file. */
@FunctionalInterface
interface Comparison {
    /**
     * Compares one line.
     *
     * @param recorded the line
     * @param findings takes every disagreement, and the name of what has no counterpart here
     */
    void compare(JsonNode recorded, Findings findings);
}
