package org.neckar.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.calibration.measure.RecordedConnection;
import org.neckar.calibration.routine.CalibrationProgress;
import org.neckar.calibration.routine.Outcome;
import org.neckar.fisch.NeckarException;
import org.neckar.hwdb.store.SynapticTimeConstants;
import org.neckar.stadls.run.Board;

/** On the chip model, through words. That recorded membranes agree is tested with the networks that use the result. */
class SynapticTimeConstantCalibratorTest {
    private static final double TARGET_US = 10;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static SynapticTimeConstantReport report;

    @BeforeAll
    static void calibrateOneChip() {
        try (var board = Board.open("sim:?seed=7")) {
            report = calibrate(board);
        }
    }

    private static SynapticTimeConstantReport calibrate(Board board) {
        return new SynapticTimeConstantCalibrator(TARGET_US, 1).run(board, CalibrationProgress.SILENT);
    }

    private static void assertBroughtTogether(Outcome outcome) {
        assertEquals(0, outcome.failed());
        var before = Spread.of(outcome.before().values());
        assertTrue(before.deviation() > 1.5 && before.deviation() < 2.6, "before " + before);
        var after = Spread.of(outcome.after().values());
        assertEquals(TARGET_US, after.mean(), 0.15);
        assertTrue(after.deviation() < 0.35, "after " + after);
    }

    @Test
    void shouldBringAFifthOfSpreadOfBothInputsDownToThreePercent() {
        assertBroughtTogether(report.excitatory());
        assertBroughtTogether(report.inhibitory());
    }

    @Test
    void shouldFindTheSameBitForBitWithTheSameSeed() {
        try (var board = Board.open("sim:?seed=7")) {
            assertEquals(report, calibrate(board));
        }
    }

    @Test
    void shouldFailEverywhereOnABoardThatReadsZeros() {
        var nothing = calibrate(Board.on(new RecordedConnection()));

        assertEquals(512, nothing.excitatory().failed());
        assertEquals(512, nothing.inhibitory().failed());
    }

    @Test
    void shouldKeepWhatWasFoundAndAskedForInTheRecord() {
        var record = report.record(NOON, "neckar test");

        assertEquals("10.0 us", record.settings().get("target"));
        assertEquals("1", record.settings().get("seed"));
        var stored = SynapticTimeConstants.fromRecord(record);
        assertEquals(report.timeConstants(), stored);
        assertArrayEquals(
                report.inhibitory().knobs().values(),
                stored.inhibitory().codes().values());
        assertFalse(Arrays.equals(
                stored.excitatory().codes().values(),
                stored.inhibitory().codes().values()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.9, 15.1, Double.NaN})
    void shouldRefuseATargetThatCannotBeMeasuredBeforeAnythingIsSent(double target) {
        try (var connection = new RecordedConnection()) {
            var calibrator = new SynapticTimeConstantCalibrator(target, 1);
            assertThrows(NeckarException.class, () -> calibrator.run(Board.on(connection), CalibrationProgress.SILENT));
            assertFalse(connection.programs().stream().anyMatch(program -> program.length > 0));
        }
    }
}
