package org.neckar.tools.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.Code;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.LifParameter;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.Synapses;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.network.Units;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.run.Emulation;

/**
 * A 4x4 Sudoku as a network: four neurons in each of the 16 cells, one for each digit. A neuron excites itself and
 * inhibits all ten that contradict it (other digits of its cell, its digit in row, column and block); noise keeps all
 * of them trying, clues hold some of them up. The digit of a cell is that of its most active neuron.
 */
final class Sudoku {
    static final int SIDE = 4;
    static final int CELLS = SIDE * SIDE;

    /** The digits 0..3 of the solved puzzle, row by row. */
    static final List<Integer> SOLUTION = List.of(0, 1, 2, 3, 2, 3, 0, 1, 1, 0, 3, 2, 3, 2, 1, 0);

    /** The cells of the clues: the first six already allow one solution only. */
    static final List<Integer> CLUES = List.of(0, 7, 9, 14, 5, 10, 3, 12, 2, 13);

    private static final double RUN_US = 500;
    private static final double NOISE_HZ = 5e5;
    private static final double CLUE_PERIOD_US = 1;
    private static final Weight NOISE = Weight.of(30);
    private static final Weight SELF = Weight.of(20);
    private static final Weight CONTRADICTION = Weight.of(-50);
    private static final Weight CLUE = Weight.of(Weight.MAX);

    // Small numbers are poor seeds of a shift register.
    private static final long FIRST_GENERATOR_SEED = 2_718_281_828L;

    /** Who makes the noise. */
    enum Noise {
        /** Poisson trains that the host sends. */
        HOST,
        /** A background generator. */
        CHIP
    }

    private final Network network = Network.named("sudoku");
    private final List<Population> cells = new ArrayList<>();

    /**
     * The network of a puzzle.
     *
     * @param clues how many cells are given, 0..10
     * @param noise who makes the noise
     * @param seed of the noise
     */
    Sudoku(int clues, Noise noise, long seed) {
        for (int cell = 0; cell < CELLS; cell++) {
            cells.add(network.add(Population.of(SIDE, neuron()).named("cell" + cell)));
        }
        for (int cell = 0; cell < CELLS; cell++) {
            connect(cell);
        }
        switch (noise) {
            case HOST -> addNoiseOfTheHost(seed);
            case CHIP -> addNoiseOfTheChip(seed);
        }
        for (int cell : CLUES.subList(0, clues)) {
            int digit = SOLUTION.get(cell);
            var source = network.add(SpikeSource.of(new SpikeTrains.Regular(2, 0, RUN_US, CLUE_PERIOD_US)));
            var synapses =
                    new Synapses(new int[] {0, 1}, new int[] {digit, digit}, new int[] {CLUE.value(), CLUE.value()});
            network.connect(source, cells.get(cell), Connector.list(synapses), CLUE);
        }
    }

    private void addNoiseOfTheHost(long seed) {
        for (int cell = 0; cell < CELLS; cell++) {
            var trains = new SpikeTrains.Poisson(SIDE, 0, RUN_US, NOISE_HZ, seed * CELLS + cell);
            network.connect(network.add(SpikeSource.of(trains)), cells.get(cell), Connector.oneToOne(), NOISE);
        }
    }

    /** One generator makes the noise of all 64 neurons. */
    private void addNoiseOfTheChip(long seed) {
        var source = network.add(BackgroundSource.poisson(CELLS * SIDE, NOISE_HZ, FIRST_GENERATOR_SEED + seed));
        for (int cell = 0; cell < CELLS; cell++) {
            int first = cell * SIDE;
            var weights = new int[SIDE];
            Arrays.fill(weights, NOISE.value());
            var synapses = new Synapses(
                    IntStream.range(first, first + SIDE).toArray(),
                    IntStream.range(0, SIDE).toArray(),
                    weights);
            network.connect(source, cells.get(cell), Connector.list(synapses), NOISE);
        }
    }

    private static Lif neuron() {
        return Lif.defaults()
                .withTauMem(Units.us(20))
                .withTauSyn(Units.us(5))
                .withTauRefrac(Units.us(1))
                .withVReset(Units.volts(0.3))
                .with(LifParameter.I_SYNIN_GM_EXC, new Code(1000))
                .with(LifParameter.I_SYNIN_GM_INH, new Code(1000));
    }

    private void connect(int cell) {
        var neurons = cells.get(cell);
        network.connect(neurons, neurons, Connector.oneToOne(), SELF);
        network.connect(neurons, neurons, otherDigits(), CONTRADICTION);
        IntStream.range(0, CELLS)
                .filter(other -> other != cell && excludes(cell, other))
                .forEach(other -> network.connect(neurons, cells.get(other), Connector.oneToOne(), CONTRADICTION));
    }

    private static Connector otherDigits() {
        var pairs = IntStream.range(0, SIDE * SIDE)
                .filter(i -> i / SIDE != i % SIDE)
                .toArray();
        var weights = new int[pairs.length];
        Arrays.fill(weights, CONTRADICTION.value());
        return Connector.list(new Synapses(
                Arrays.stream(pairs).map(i -> i / SIDE).toArray(),
                Arrays.stream(pairs).map(i -> i % SIDE).toArray(),
                weights));
    }

    /** Whether two cells share row, column or block. */
    private static boolean excludes(int one, int other) {
        boolean row = one / SIDE == other / SIDE;
        boolean column = one % SIDE == other % SIDE;
        boolean block = one / SIDE / 2 == other / SIDE / 2 && one % SIDE / 2 == other % SIDE / 2;
        return row || column || block;
    }

    /** Runs it and counts the cells with the right digit, given ones included. */
    int solve(Emulation emulation) {
        Result result = emulation.run(network, new TimeSpan(RUN_US));
        return (int) IntStream.range(0, CELLS)
                .filter(cell -> mostActive(result.of(cells.get(cell)).counts()) == SOLUTION.get(cell))
                .count();
    }

    private static int mostActive(int[] counts) {
        int best = 0;
        for (int digit = 1; digit < counts.length; digit++) {
            best = counts[digit] > counts[best] ? digit : best;
        }
        return best;
    }
}
