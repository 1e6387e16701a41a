package org.neckar.tools.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.grenade.run.Emulation;
import org.neckar.stadls.run.Board;

/** The studies of long duration as they are, on several chips. */
@Timeout(300)
class StudySoak {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sim:", "sim:?seed=7", "sim:?seed=3"})
    void shouldFindAtLeast14Of16CellsOnAverageWithSevenOrMoreCluesOnEveryCalibratedChip(String chip) {
        try (var board = Board.open(chip)) {
            var outcome = new SudokuStudy().run(CalibratedChip.on(board, folder));
            double fewest = outcome.value("fewest right cells with 7 or more clues, mean");
            assertTrue(fewest >= 14, () -> chip + ": " + fewest);
        }
    }

    @Test
    void shouldBringAHundredNeuronsTo30KhzWithinAFewPercentInTwentyIterations() {
        try (var board = Board.open("sim:")) {
            var outcome = new RateCalibrationStudy(100, 20).run(Emulation.on(board));
            assertEquals(30, outcome.value("rate after, mean"), 0.3);
            assertTrue(outcome.value("rate after, spread") < 3);
            assertTrue(outcome.value("neurons within 5 % of 30 kHz") >= 97);
        }
    }
}
