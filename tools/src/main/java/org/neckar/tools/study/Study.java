package org.neckar.tools.study;

import org.neckar.grenade.run.Emulation;

/** An experiment of many runs on one board. */
public interface Study {
    /** Name by which it is run, in lower case with hyphens. */
    String name();

    /** What it is, in one line. */
    String summary();

    /** What one will see in its pictures and numbers, in a few sentences. */
    String explanation();

    /**
     * Runs all of it.
     *
     * @throws org.neckar.fisch.NeckarException when the board fails
     */
    StudyOutcome run(Emulation emulation);
}
