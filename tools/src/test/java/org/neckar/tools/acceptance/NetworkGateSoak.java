package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.run.Emulation;
import org.neckar.stadls.run.Board;
import org.neckar.tools.study.CalibratedChip;

/**
 * On which of the chips with seeds 1 to 8 the demonstration networks do exactly what they should, as they come and with
 * calibrated leak potentials and synaptic time constants. Thresholds and strengths of synaptic inputs stay as they are,
 * and a gate of one neuron is as good as that neuron: after calibration the AND of chip 8 still answers to one input,
 * that of chip 7 to none, and the NOT of chip 4 never. A change that mends a chip, or breaks one, shows in these lists.
 */
@Timeout(300)
class NetworkGateSoak {
    private static final int CHIPS = 8;
    private static final List<Chip> RUNS = new ArrayList<>();

    @TempDir
    private static Path folder;

    /** What the networks did on one chip, before and after calibration. */
    private record Chip(int seed, Networks asItComes, Networks calibrated) {}

    /** What the networks did. */
    private record Networks(Result chain, Result gates) {
        static Networks on(Emulation emulation) {
            return new Networks(
                    DemonstrationNetworks.run(emulation, "synfire-chain"),
                    DemonstrationNetworks.run(emulation, "logic-gates"));
        }

        boolean isCleanStaircase() {
            return DemonstrationNetworks.isCleanStaircase(chain);
        }

        boolean holdsTruthTables() {
            return DemonstrationNetworks.holdsTruthTables(gates);
        }
    }

    @BeforeAll
    static void run() {
        for (int seed = 1; seed <= CHIPS; seed++) {
            try (var board = Board.open("sim:?seed=" + seed)) {
                var asItComes = Networks.on(Emulation.on(board));
                var calibrated = Networks.on(CalibratedChip.on(board, folder.resolve("chip" + seed)));
                RUNS.add(new Chip(seed, asItComes, calibrated));
            }
        }
    }

    private static List<Integer> seeds(Predicate<Chip> chips) {
        return RUNS.stream().filter(chips).map(Chip::seed).toList();
    }

    @Test
    void shouldHoldTheTruthTablesOnFiveOfEightChipsAsTheyCome() {
        assertEquals(List.of(1, 3, 5, 7, 8), seeds(chip -> chip.asItComes().holdsTruthTables()));
    }

    @Test
    void shouldHoldTheTruthTablesOnFiveOfEightCalibratedChips() {
        assertEquals(List.of(1, 2, 3, 5, 6), seeds(chip -> chip.calibrated().holdsTruthTables()));
    }

    @Test
    void shouldRunDownTheChainOnceIn1To4UsPerLinkOnSixOfEightCalibratedChips() {
        assertEquals(List.of(1, 2, 3, 5, 6, 8), seeds(chip -> chip.calibrated().isCleanStaircase()));
    }
}
