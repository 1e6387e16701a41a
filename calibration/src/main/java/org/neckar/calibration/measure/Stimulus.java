package org.neckar.calibration.measure;

import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.stadls.program.PlaybackProgramBuilder;

/** What is done to one half of a chip right before each of its conversions. */
@FunctionalInterface
public interface Stimulus {
    /** Nothing. */
    Stimulus NONE = (program, half) -> {};

    /**
     * Appends it to the program of a measurement. The conversion starts with the instruction that follows.
     *
     * @param half the half that is converted next
     */
    void append(PlaybackProgramBuilder program, SynramOnDLS half);
}
