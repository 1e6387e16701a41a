package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neckar.grenade.run.Emulation;
import org.neckar.hal.board.INA219Status;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.board.TCA9554Config;
import org.neckar.hal.coordinate.INA219StatusOnBoard;
import org.neckar.hal.coordinate.ShiftRegisterOnBoard;
import org.neckar.hal.coordinate.TCA9554ConfigOnBoard;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.init.AsicAdapterBoardInit;
import org.neckar.stadls.init.ChipInit;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Board;
import org.neckar.stadls.run.RunFailed;
import org.neckar.testkit.ProjectRoot;
import org.neckar.tools.experiment.ExperimentReader;

/** Whoever switches a chip off and on finds it as after power-up, on both kinds of boards. */
class PowerCycleTest {
    private static final int SUPPLIES = 6;

    private static double[] spikeTimes(Board board) {
        var experiment = ExperimentReader.read(ProjectRoot.path().resolve("examples/synfire-chain.yaml"));
        var result = Emulation.on(board).run(experiment.network(), experiment.runtime());
        return result.spikes().stream()
                .flatMapToDouble(spikes -> Arrays.stream(spikes.timesUs()))
                .toArray();
    }

    /** Switches all six supplies by the parts that the kind of board has for it. */
    private static void switchSupplies(Board board, AsicAdapterBoardInit kind, boolean on) {
        var program = new PlaybackProgramBuilder();
        switch (kind) {
            case CUBE ->
                program.write(
                        new ShiftRegisterOnBoard(),
                        ShiftRegister.DEFAULT.withEnableVdd(Collections.nCopies(SUPPLIES, on)));
            case JBOA ->
                program.write(
                        new TCA9554ConfigOnBoard(),
                        TCA9554Config.DEFAULT.withOutput(List.of(!on, !on, !on, !on, !on, !on, false, false)));
        }
        program.blockUntil(Barrier.OMNIBUS);
        board.run(program.done());
    }

    private static double[] volts(Board board) {
        var program = new PlaybackProgramBuilder();
        var monitors = IntStream.range(0, SUPPLIES)
                .mapToObj(i -> program.read(INA219Status.class, new INA219StatusOnBoard(i)))
                .toList();
        program.blockUntil(Barrier.OMNIBUS);
        board.run(program.done());
        return monitors.stream().mapToDouble(ticket -> ticket.get().volts()).toArray();
    }

    @ParameterizedTest
    @EnumSource
    void shouldFireAsBeforeOnceItIsBroughtUpAgain(AsicAdapterBoardInit kind) {
        var init = new SystemInit(Optional.of(kind), Optional.of(ChipInit.standard()));
        try (var board = Board.open("sim:?noise=0", init)) {
            assertArrayEquals(new double[] {1.25, 2.5, 1.2, 2.5, 1.2, 1.2}, volts(board), 0.004);
            var before = spikeTimes(board);
            assertTrue(before.length > 50, () -> before.length + " spikes");

            switchSupplies(board, kind, false);
            assertArrayEquals(new double[SUPPLIES], volts(board));
            assertThrows(RunFailed.class, () -> spikeTimes(board));

            switchSupplies(board, kind, true);
            assertThrows(RunFailed.class, () -> spikeTimes(board));

            board.bringUp(init);
            assertArrayEquals(before, spikeTimes(board));
        }
    }
}
