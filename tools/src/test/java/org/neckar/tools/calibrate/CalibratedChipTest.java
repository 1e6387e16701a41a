package org.neckar.tools.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.volts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.calibration.LeakCalibrator;
import org.neckar.calibration.Spread;
import org.neckar.calibration.routine.CalibrationProgress;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.run.Emulation;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.stadls.run.Board;

/** From calibration to experiment: what was measured over the CADC holds for membranes that the MADC records. */
class CalibratedChipTest {
    private static final String CHIP = "sim:?seed=7";
    private static final int NEURONS = 12;
    private static final double WANTED_VOLTS = 0.5;

    @TempDir
    private Path folder;

    private CalibrationStore store;

    @BeforeEach
    void calibrate() {
        store = CalibrationStore.open(folder.resolve(CalibrationStore.FILE_NAME));
        try (var board = Board.open(CHIP)) {
            new LeakCalibrator(80, 1)
                    .run(board, CalibrationProgress.SILENT)
                    .saveTo(store, Instant.parse("2026-11-21T12:00:00Z"), "test");
        }
    }

    private static Result rest(Emulation emulation, int neuron) {
        var net = Network.named("rest");
        var silent = Lif.defaults().withVLeak(volts(WANTED_VOLTS)).withSpiking(false);
        var population = net.add(Population.of(NEURONS, silent));
        net.record(population.membrane(neuron));
        return emulation.run(net, ms(0.01));
    }

    private static double[] restMillivolts(Emulation emulation) {
        double[] millivolts = new double[NEURONS];
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            var trace = rest(emulation, neuron).traces().iterator().next();
            millivolts[neuron] = 1000 * Arrays.stream(trace.volts()).average().orElseThrow();
        }
        return millivolts;
    }

    @Test
    void shouldBringTheRecordedMembranesTogether() {
        try (var board = Board.open(CHIP)) {
            var nominal = Spread.of(restMillivolts(Emulation.on(board)));
            var calibrated = Spread.of(restMillivolts(Emulation.on(board).with(store)));
            assertTrue(nominal.deviation() > 25, "nominal " + nominal);
            assertTrue(calibrated.deviation() < 7, "calibrated " + calibrated);
            assertEquals(1000 * WANTED_VOLTS, calibrated.mean(), 25);
        }
    }

    @Test
    void shouldLeaveEveryOtherChipAlone() {
        try (var board = Board.open("sim:?seed=8")) {
            var without = rest(Emulation.on(board), 0).record();
            var with = rest(Emulation.on(board).with(store), 0).record();
            assertEquals(List.of(), with.calibrations());
            assertEquals(without.imageHash(), with.imageHash());
        }
    }
}
