package org.neckar.calibration;

import java.util.List;
import org.neckar.calibration.routine.CadcChannelOffset;
import org.neckar.calibration.routine.CadcRamp;
import org.neckar.calibration.routine.Outcome;
import org.neckar.calibration.routine.RoutineRunner;
import org.neckar.hwdb.store.CadcCalibration;
import org.neckar.hwdb.store.Column;

/** The CADC, calibrated: what every calibration of neurons starts with. */
record CadcOutcomes(Outcome start, Outcome slope, Outcome offset) {
    /** Calibrates it. */
    static CadcOutcomes measure(RoutineRunner runner) {
        return new CadcOutcomes(
                runner.run(CadcRamp.start()), runner.run(CadcRamp.slope()), runner.run(new CadcChannelOffset()));
    }

    /** In the order in which they were found. */
    List<Outcome> all() {
        return List.of(start, slope, offset);
    }

    /** As it is stored: a channel is right when its quadrant is. */
    CadcCalibration calibration() {
        boolean[] startFound = start.success().values();
        boolean[] slopeFound = slope.success().values();
        boolean[] success = offset.success().values();
        for (int channel = 0; channel < success.length; channel++) {
            int quadrant = CadcCalibration.quadrant(channel);
            success[channel] &= startFound[quadrant] && slopeFound[quadrant];
        }
        return new CadcCalibration(
                start.knobs(), slope.knobs(), offset.knobs(), offset.before(), offset.after(), Column.of(success));
    }
}
