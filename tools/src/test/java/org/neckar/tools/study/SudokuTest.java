package org.neckar.tools.study;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.grenade.run.Emulation;
import org.neckar.stadls.run.Board;

/** Three noises for some numbers of clues; all of them, ten times and on more chips, are in {@link StudySoak}. */
class SudokuTest {
    private static final int REPEATS = 3;

    @TempDir
    private Path folder;

    private static double meanRight(Emulation emulation, int clues, Sudoku.Noise noise) {
        return IntStream.rangeClosed(1, REPEATS)
                .map(seed -> new Sudoku(clues, noise, seed).solve(emulation))
                .average()
                .orElseThrow();
    }

    @Test
    void shouldFindAtLeast14Of16CellsWithSevenOrMoreCluesAndFewerWithoutOnACalibratedChip() {
        try (var board = Board.open("sim:")) {
            var emulation = CalibratedChip.on(board, folder);
            double none = meanRight(emulation, 0, Sudoku.Noise.HOST);
            double seven = meanRight(emulation, 7, Sudoku.Noise.HOST);
            double nine = meanRight(emulation, 9, Sudoku.Noise.HOST);
            assertTrue(seven >= 14, "7 clues: " + seven);
            assertTrue(nine >= 14, "9 clues: " + nine);
            double onChip = meanRight(emulation, 7, Sudoku.Noise.CHIP);
            assertTrue(onChip >= 14, "7 clues, noise of the chip: " + onChip);
            assertTrue(none < 13, "without clues it may settle in any solution: " + none);
        }
    }
}
