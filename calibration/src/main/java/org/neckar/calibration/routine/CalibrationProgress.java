package org.neckar.calibration.routine;

/** Hears how far a calibration is. Called by the thread that calibrates. */
@FunctionalInterface
public interface CalibrationProgress {
    /** Hears nothing. */
    CalibrationProgress SILENT = (routine, done, of) -> {};

    /**
     * A measurement was made.
     *
     * @param routine name of the routine
     * @param done measurements of this routine so far, 1..of
     * @param of measurements this routine makes
     */
    void measured(String routine, int done, int of);
}
