package org.neckar.calibration;

import java.util.Objects;
import java.util.stream.Stream;
import org.neckar.calibration.measure.Bench;
import org.neckar.calibration.routine.CalibrationProgress;
import org.neckar.calibration.routine.RoutineRunner;
import org.neckar.calibration.routine.SynapticTimeConstant;
import org.neckar.stadls.run.Board;

/**
 * Calibrates the CADC of a chip, then the time constants of both synaptic inputs of its 512 neurons. They differ by a
 * fifth from neuron to neuron before, which is what networks of competing neurons notice first.
 *
 * @param targetUs wanted time constant of all inputs in microseconds, 2..15
 * @param seed of everything drawn by chance: the same seed on the same chip in the same state gives the same result
 */
public record SynapticTimeConstantCalibrator(double targetUs, long seed) {
    /**
     * Calibrates. The chip is left with everything that was found, at rest.
     *
     * @param board an initialised board; the whole configuration of its chip is replaced
     * @param progress told after every measurement
     * @throws org.neckar.fisch.NeckarException if the target is out of range or the board fails
     */
    public SynapticTimeConstantReport run(Board board, CalibrationProgress progress) {
        Objects.requireNonNull(progress, "progress");
        var excitatory = SynapticTimeConstant.excitatory(targetUs, seed);
        var inhibitory = SynapticTimeConstant.inhibitory(targetUs, seed);
        var runner = new RoutineRunner(new Bench(board), progress);
        var cadc = CadcOutcomes.measure(runner);
        var lines = Stream.of(excitatory, inhibitory).map(runner::run).toList();
        return new SynapticTimeConstantReport(
                board.identity(),
                seed,
                targetUs,
                Stream.concat(cadc.all().stream(), lines.stream()).toList());
    }
}
