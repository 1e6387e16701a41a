package org.neckar.calibration;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.neckar.calibration.measure.Bench;
import org.neckar.calibration.routine.CalibrationProgress;
import org.neckar.calibration.routine.LeakPotential;
import org.neckar.calibration.routine.Outcome;
import org.neckar.calibration.routine.RoutineRunner;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hwdb.store.Column;
import org.neckar.hwdb.store.LeakCalibration;
import org.neckar.stadls.run.Board;

/**
 * Calibrates the CADC of a chip, then the leak potentials of its 512 neurons.
 *
 * <pre>{@code
 * try (var board = Board.open("sim:?seed=7")) {
 *     var report = new LeakCalibrator(LeakPotential.DEFAULT_TARGET_LSB, 1).run(board, CalibrationProgress.SILENT);
 *     CalibrationStore.standard().save(report.leakRecord(now, "neckar 0.1.0"));
 * }
 * }</pre>
 *
 * @param targetLsb wanted potential of all neurons in LSB of the calibrated CADC, 50..160
 * @param seed of everything drawn by chance: the same seed on the same chip in the same state gives the same result
 */
public record LeakCalibrator(double targetLsb, long seed) {
    /**
     * Calibrates. The chip is left with everything that was found, at rest.
     *
     * @param board an initialised board; the whole configuration of its chip is replaced
     * @param progress told after every measurement
     * @throws org.neckar.fisch.NeckarException if the target is out of range or the board fails
     */
    public LeakReport run(Board board, CalibrationProgress progress) {
        Objects.requireNonNull(progress, "progress");
        LeakPotential leakPotential = new LeakPotential(targetLsb, seed);
        RoutineRunner runner = new RoutineRunner(new Bench(board), progress);
        CadcOutcomes cadc = CadcOutcomes.measure(runner);
        Outcome leak = runner.run(leakPotential);
        return new LeakReport(
                board.identity(),
                seed,
                targetLsb,
                cadc.calibration(),
                leak(leak),
                Stream.concat(cadc.all().stream(), Stream.of(leak)).toList());
    }

    private static LeakCalibration leak(Outcome leak) {
        double[] volts = Arrays.stream(leak.target().values())
                .map(NominalTransfer::cadcVolts)
                .toArray();
        return new LeakCalibration(
                leak.knobs(), leak.target(), Column.of(volts), leak.before(), leak.after(), leak.success());
    }
}
