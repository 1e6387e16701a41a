package org.neckar.tools.study;

import java.nio.file.Path;
import java.time.Instant;
import org.neckar.calibration.LeakCalibrator;
import org.neckar.calibration.SynapticTimeConstantCalibrator;
import org.neckar.calibration.routine.CalibrationProgress;
import org.neckar.calibration.routine.SynapticTimeConstant;
import org.neckar.grenade.run.Emulation;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.stadls.run.Board;

/**
 * Emulations on a chip whose leak potentials and synaptic time constants were calibrated as {@code neckar calibrate
 * leak} and {@code neckar calibrate tau-syn} do it.
 */
public final class CalibratedChip {
    private static final double TARGET_LSB = 120;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private CalibratedChip() {}

    /**
     * Calibrates the board now.
     *
     * @param folder where the calibration is stored
     */
    public static Emulation on(Board board, Path folder) {
        var store = CalibrationStore.open(folder.resolve(CalibrationStore.FILE_NAME));
        new SynapticTimeConstantCalibrator(SynapticTimeConstant.DEFAULT_TARGET_US, 1)
                .run(board, CalibrationProgress.SILENT)
                .saveTo(store, NOON, "test");
        new LeakCalibrator(TARGET_LSB, 1).run(board, CalibrationProgress.SILENT).saveTo(store, NOON, "test");
        return Emulation.on(board).with(store);
    }
}
