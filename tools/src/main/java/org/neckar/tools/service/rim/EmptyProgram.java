package org.neckar.tools.service.rim;

import org.neckar.fisch.service.PackedWords;
import org.neckar.tools.service.store.ProgramHash;

/** The program without words: a message that carries it looks like one that carries none. */
final class EmptyProgram {
    /** Its name. */
    static final ProgramHash HASH = WireForm.hash(PackedWords.hash(new long[0], 0, 0));

    private EmptyProgram() {}
}
