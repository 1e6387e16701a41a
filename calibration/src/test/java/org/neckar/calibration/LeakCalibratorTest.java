package org.neckar.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.calibration.measure.RecordedConnection;
import org.neckar.calibration.routine.CalibrationProgress;
import org.neckar.calibration.routine.LeakPotential;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.cadc.CADCSampleQuad;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CADCSampleQuadOnDLS;
import org.neckar.hal.timing.Barrier;
import org.neckar.hwdb.store.CadcCalibration;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.hwdb.store.LeakCalibration;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;
import org.neckar.stadls.run.Board;

/** On the chip model, through words: each number here was read over the CADC. */
class LeakCalibratorTest {
    private static final double TARGET = LeakPotential.DEFAULT_TARGET_LSB;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final int HALF = 65536;
    private static final int BUFFERED = 32768;
    private static final int ACAUSAL = 16384;

    private static LeakReport calibrate(Board board) {
        return new LeakCalibrator(TARGET, 1).run(board, CalibrationProgress.SILENT);
    }

    /** Resting potentials by one conversion, quad by quad, without the code under test. */
    private static double[] freshRead(Board board) {
        var program = new PlaybackProgramBuilder();
        List<Ticket<CADCSampleQuad>> quads = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            program.read(CADCSampleQuad.class, new CADCSampleQuadOnDLS(half * HALF));
            for (int quad = 0; quad < 128; quad++) {
                int place = half * HALF + BUFFERED + quad / 64 * ACAUSAL + quad % 64;
                quads.add(program.read(CADCSampleQuad.class, new CADCSampleQuadOnDLS(place)));
            }
        }
        program.blockUntil(Barrier.OMNIBUS);
        board.run(program.done());
        double[] neurons = new double[512];
        for (int i = 0; i < quads.size(); i++) {
            int quad = i % 64;
            for (int entry = 0; entry < 4; entry++) {
                int column = 2 * (4 * (quad % 32) + entry) + quad / 32;
                neurons[i / 128 * 256 + column] += quads.get(i).get().samples().get(entry) / 2.0;
            }
        }
        return neurons;
    }

    private static void writeLeak(Board board, int[] codes) {
        var program = new PlaybackProgramBuilder();
        for (int neuron = 0; neuron < codes.length; neuron++) {
            program.write(CapMemRow.V_LEAK.cell(new AtomicNeuronOnDLS(neuron)), new CapMemCell(codes[neuron]));
        }
        program.blockUntil(Barrier.OMNIBUS);
        program.pause(2_500_000);
        board.run(program.done());
    }

    private static Spread spread(Board board) {
        return Spread.of(freshRead(board));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 7, 11})
    void shouldBringTheLeakPotentialsOfAChipTogether(long seed) {
        try (var board = Board.open("sim:?seed=" + seed)) {
            var report = calibrate(board);
            double before = report.before().trimmedDeviation();
            assertTrue(before > 9 && before < 15, "before " + before);
            var fresh = spread(board);
            assertTrue(fresh.trimmedDeviation() <= 1.5, "after " + fresh);
            assertEquals(TARGET, fresh.mean(), 0.3);
            assertEquals(512, successes(report.leak().success().values()));
        }
    }

    private static int successes(boolean[] success) {
        int count = 0;
        for (boolean ok : success) {
            count += ok ? 1 : 0;
        }
        return count;
    }

    @Test
    void shouldSpreadAgainWhenTheCellsAreOverwrittenAndNotWhenTheyAreRestored() {
        try (var board = Board.open("sim:?seed=7")) {
            var found = calibrate(board).leak().vLeak().values();
            int[] overwritten = new int[found.length];
            Arrays.fill(overwritten, Arrays.stream(found).sum() / found.length);
            writeLeak(board, overwritten);
            assertTrue(spread(board).trimmedDeviation() > 8, "overwritten " + spread(board));
            writeLeak(board, found);
            assertTrue(spread(board).trimmedDeviation() <= 1.5, "restored " + spread(board));
        }
    }

    @Test
    void shouldCalibrateTheCadcToOneLsb() {
        try (var board = Board.open("sim:?seed=7")) {
            var cadc = calibrate(board).cadc();
            double before = Spread.of(cadc.readBefore().values()).deviation();
            assertTrue(before > 8 && before < 11, "before " + before);
            var after = Spread.of(cadc.readAfter().values());
            assertTrue(after.deviation() <= 1, "after " + after);
            assertEquals(1024, successes(cadc.success().values()));
            for (double mean : quadrantMeans(cadc.readAfter().values())) {
                assertEquals(after.mean(), mean, 0.5);
            }
        }
    }

    private static double[] quadrantMeans(double[] channels) {
        double[] mean = new double[CadcCalibration.QUADRANTS];
        for (int channel = 0; channel < channels.length; channel++) {
            mean[CadcCalibration.quadrant(channel)] += channels[channel] / 256;
        }
        return mean;
    }

    @Test
    void shouldFindTheSameBitForBitWithTheSameSeed() {
        try (var first = Board.open("sim:?seed=7");
                var second = Board.open("sim:?seed=7")) {
            var report = calibrate(first);
            assertEquals(report, calibrate(second));
        }
    }

    @Test
    void shouldStartElsewhereWithAnotherSeed() {
        try (var first = Board.open("sim:?seed=7");
                var second = Board.open("sim:?seed=7")) {
            var other = new LeakCalibrator(TARGET, 2).run(second, CalibrationProgress.SILENT);
            assertNotEquals(calibrate(first).leak().vLeak(), other.leak().vLeak());
        }
    }

    @Test
    void shouldServeTheChipItWasMadeOnAndNoOther(@TempDir Path folder) {
        var store = CalibrationStore.open(folder.resolve(CalibrationStore.FILE_NAME));
        try (var board = Board.open("sim:?seed=7")) {
            calibrate(board).saveTo(store, NOON, "test");
        }
        try (var same = Board.open("sim:?seed=7&trial=1");
                var other = Board.open("sim:?seed=8")) {
            var stored = LeakCalibration.fromRecord(
                    store.latest(same.identity(), LeakCalibration.KIND).orElseThrow());
            assertTrue(store.latest(other.identity(), LeakCalibration.KIND).isEmpty());
            calibrate(other);
            writeLeak(other, stored.vLeak().values());
            assertTrue(spread(other).trimmedDeviation() > 8, "on another chip " + spread(other));
            new LeakCalibrator(120, 5).run(same, CalibrationProgress.SILENT);
            writeLeak(same, stored.vLeak().values());
            assertTrue(spread(same).trimmedDeviation() <= 1.5, "on the same chip " + spread(same));
            assertEquals(TARGET, spread(same).mean(), 0.5);
        }
    }

    @Test
    void shouldMarkEverythingFailedOnABoardThatReadsZeros() {
        var report = calibrate(Board.on(new RecordedConnection()));
        assertEquals(0, successes(report.leak().success().values()));
        assertEquals(0, successes(report.cadc().success().values()));
    }

    @Test
    void shouldKeepWhatWasAskedForInTheRecord() {
        var report = calibrate(Board.on(new RecordedConnection()));
        var record = report.leakRecord(NOON, "neckar test");
        assertEquals("80.0 CADC LSB", record.settings().get("target"));
        assertEquals("1", record.settings().get("seed"));
        assertEquals(report.leak(), LeakCalibration.fromRecord(record));
        assertEquals(report.cadc(), CadcCalibration.fromRecord(report.cadcRecord(NOON, "neckar test")));
        assertEquals(0.42, report.leak().targetVolts().values()[100], 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {49, 161, Double.NaN})
    void shouldRefuseATargetNoNeuronIsMeantToReach(double target) {
        try (var connection = new RecordedConnection()) {
            var calibrator = new LeakCalibrator(target, 1);
            assertThrows(NeckarException.class, () -> calibrator.run(Board.on(connection), CalibrationProgress.SILENT));
            assertFalse(connection.programs().stream().anyMatch(program -> program.length > 0));
        }
    }
}
