package org.neckar.tools.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
    @ValueSource(strings = {"sim:", "sim:?seed=2", "sim:?seed=3", "sim:?seed=4", "sim:?seed=7", "sim:?seed=11"})
    void shouldFindAtLeast14Of16CellsOnAverageWithSevenOrMoreCluesOnEveryCalibratedChip(String chip) {
        try (var board = Board.open(chip)) {
            var outcome = new SudokuStudy().run(CalibratedChip.on(board, folder));
            double fewest = outcome.value("fewest right cells with 7 or more clues, mean");
            assertTrue(fewest >= 14, () -> chip + ": " + fewest);
            double onChip = outcome.value("the same with noise of the chip");
            assertTrue(onChip >= 14, () -> chip + ", noise of the chip: " + onChip);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sim:?seed=2", "sim:?seed=3", "sim:?seed=7", "sim:?seed=11"})
    void shouldFireFasterWithMoreCurrentALowerThresholdAndAHigherResetOnEveryChip(String chip) {
        try (var board = Board.open(chip)) {
            var outcome = new RateCurvesStudy().run(Emulation.on(board));
            assertEquals(0, outcome.value("steps of the current that lower a rate"));
            assertEquals(0, outcome.value("points where a lower threshold is not faster"));
            assertEquals(0, outcome.value("points where a higher reset is not faster"));
            assertTrue(outcome.value("a lower threshold begins earlier by at least") >= 60);
            assertTrue(outcome.value("a higher reset moves the begin by at most") <= 60);
        }
    }

    @Test
    void shouldScatterAHundredSynapsesFarMoreThanTwoHundredTrialsOfEach() {
        try (var board = Board.open("sim:")) {
            var outcome = new PspSpreadStudy(200).run(Emulation.on(board));
            double pattern = outcome.value("synapses, spread");
            double ratio = outcome.value("spread of synapses over that of trials");
            assertTrue(pattern > 5 && pattern < 12, () -> "fixed pattern " + pattern + " %");
            assertTrue(ratio > 5, () -> "ratio " + ratio);
        }
    }

    @Test
    void shouldBombardTheMembraneForAThousandTimes400UsAsCampbellSays() {
        try (var board = Board.open("sim:")) {
            var outcome = new BombardmentStudy(400).run(Emulation.on(board));
            for (var what : List.of("excited", "inhibited", "both")) {
                double spread = outcome.value(what + ", expected spread");
                assertEquals(outcome.value(what + ", expected shift"), outcome.value(what + ", shift"), 0.1 * spread);
                assertEquals(spread, outcome.value(what + ", spread"), 0.1 * spread);
            }
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
