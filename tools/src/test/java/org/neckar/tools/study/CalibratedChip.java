package org.neckar.tools.study;

import java.nio.file.Path;
import java.time.Instant;
import org.neckar.calibration.LeakCalibrator;
import org.neckar.calibration.routine.CalibrationProgress;
import org.neckar.grenade.run.Emulation;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.stadls.run.Board;

/** Emulations on a chip whose leak potentials were calibrated as {@code neckar calibrate leak} does it. */
final class CalibratedChip {
    private static final double TARGET_LSB = 120;

    private CalibratedChip() {}

    static Emulation on(Board board, Path folder) {
        var store = CalibrationStore.open(folder.resolve(CalibrationStore.FILE_NAME));
        new LeakCalibrator(TARGET_LSB, 1)
                .run(board, CalibrationProgress.SILENT)
                .saveTo(store, Instant.parse("2026-11-21T12:00:00Z"), "test");
        return Emulation.on(board).with(store);
    }
}
