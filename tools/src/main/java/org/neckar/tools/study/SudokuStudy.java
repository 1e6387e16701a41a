package org.neckar.tools.study;

import java.util.List;
import java.util.stream.IntStream;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.plot.CurvePlot;

/** How many cells of a 4x4 Sudoku come out right, over the number of cells that are given. */
final class SudokuStudy implements Study {
    private static final int REPEATS = 10;
    private static final int FEWEST = 4;
    private static final int MOST = 10;
    private static final int ENOUGH = 7;
    private static final double[] PUBLISHED = {10.4, 8.1, 13.6, 15.0, 15.9, 15.5, 15.5};
    private static final double[] PUBLISHED_SPREAD = {3.2, 2.2, 1.5, 1.5, 0.3, 1.0, 1.0};

    @Override
    public String name() {
        return "sudoku-clues";
    }

    @Override
    public String summary() {
        return "Sudoku: right cells of a 4x4 puzzle over the number of clues, ten repeats each.";
    }

    @Override
    public String explanation() {
        return "64 neurons, one for each digit of each cell, inhibit those that contradict them. With few clues several"
                + " solutions are allowed and the network settles in any of them; from six clues on there is one"
                + " solution, which it finds. Other noise in each repeat. Synaptic time constants that"
                + " differ from neuron to neuron spoil the competition: run 'neckar calibrate tau-syn' and 'neckar"
                + " calibrate leak' first.";
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var clues = Sweep.steps(FEWEST, MOST, 1);
        var right = right(emulation, clues, Sudoku.Noise.HOST);
        var onChip = right(emulation, clues, Sudoku.Noise.CHIP);
        var outcome = new StudyOutcome.Builder();
        for (int i = 0; i < clues.length; i++) {
            var published = "%.1f ± %.1f".formatted(PUBLISHED[i], PUBLISHED_SPREAD[i]);
            outcome.measure("right cells with " + clues[i] + " clues", right.mean()[i], "of 16", published);
        }
        var published =
                CurvePlot.Curve.withSpread("published demonstration", right.parameter(), PUBLISHED, PUBLISHED_SPREAD);
        return outcome.measure("fewest right cells with 7 or more clues, mean", fewest(right), "of 16", "15")
                .measure("the same with noise of the chip", fewest(onChip), "of 16", "15")
                .picture(
                        "sudoku-clues",
                        new CurvePlot(
                                "4x4 Sudoku, ten repeats",
                                "clues",
                                "right cells of 16",
                                List.of(
                                        right.curve("noise of the host"),
                                        onChip.curve("noise of the chip"),
                                        published)))
                .done();
    }

    private static Sweep right(Emulation emulation, int[] clues, Sudoku.Noise noise) {
        return Sweep.over(
                clues,
                count -> IntStream.range(0, REPEATS)
                        .mapToDouble(repeat -> new Sudoku(count, noise, 1 + repeat).solve(emulation))
                        .toArray());
    }

    private static double fewest(Sweep right) {
        return IntStream.range(0, right.parameter().length)
                .filter(i -> right.parameter()[i] >= ENOUGH)
                .mapToDouble(i -> right.mean()[i])
                .min()
                .orElseThrow();
    }
}
