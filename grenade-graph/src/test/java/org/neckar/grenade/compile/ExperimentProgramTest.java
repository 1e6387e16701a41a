package org.neckar.grenade.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.place.Placer;
import org.neckar.grenade.route.Router;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.stadls.run.BoardState;

class ExperimentProgramTest {
    private static final FpgaCycles RUN_TIME = FpgaCycles.ofMicroseconds(100);
    /** 100 ms in cycles of 8 ns. */
    private static final long CAPMEM_WAIT = 12_500_000;

    private static CompiledNetwork compile(int weight, boolean recorded, double[][] times) {
        Network net = Network.named("test");
        SpikeSource in = net.add(SpikeSource.of(new SpikeTrains.Explicit(times)));
        Population out = net.add(Population.of(1, Lif.defaults()));
        net.connect(in, out, Connector.allToAll(), Weight.of(weight));
        if (recorded) {
            net.record(out.membrane(0));
        }
        return Compiler.compile(Router.route(Placer.place(net.description())), ChipCalibration.NONE);
    }

    private static ExperimentProgram program(CompiledNetwork compiled, BoardState board) {
        return ExperimentProgram.of(compiled, RUN_TIME, board);
    }

    private static void execute(ExperimentProgram experiment, BoardState board) {
        long[] words = experiment.program().words();
        new ToFpgaDecoder(board).accept(words, 0, words.length);
    }

    private static ProgramScan scan(ExperimentProgram experiment) {
        ProgramScan scan = new ProgramScan();
        long[] words = experiment.program().words();
        new ToFpgaDecoder(scan).accept(words, 0, words.length);
        return scan;
    }

    private static List<Long> waits(ExperimentProgram experiment) {
        return scan(experiment).waits();
    }

    private static List<Long> spikeCycles(ExperimentProgram experiment) {
        return scan(experiment).spikeCycles();
    }

    @Test
    void shouldWriteTheWholeImageAndWaitForTheParameterMemoryOnAnUnknownBoard() {
        CompiledNetwork compiled = compile(31, false, new double[][] {{10}});
        ExperimentProgram experiment = program(compiled, new BoardState());

        assertEquals(compiled.image().size() - CrossbarNodeOnDLS.SIZE, experiment.configuredWords());
        assertTrue(experiment.waitsForCapMem());
    }

    @Test
    void shouldWriteNothingAgainAndNotWaitOnABoardThatHoldsTheImage() {
        CompiledNetwork compiled = compile(31, false, new double[][] {{10}});
        BoardState board = new BoardState();
        execute(program(compiled, board), board);

        ExperimentProgram second = program(compiled, board);

        assertEquals(0, second.configuredWords());
        assertFalse(second.waitsForCapMem());
    }

    @Test
    void shouldWriteOneWordForOneChangedWeight() {
        BoardState board = new BoardState();
        execute(program(compile(31, false, new double[][] {{10}}), board), board);

        ExperimentProgram changed = program(compile(30, false, new double[][] {{10}}), board);

        assertEquals(1, changed.configuredWords());
        assertFalse(changed.waitsForCapMem());
    }

    @Test
    void shouldWaitOnlyWhenItSaysSo() {
        CompiledNetwork compiled = compile(31, false, new double[][] {{10}});
        BoardState board = new BoardState();
        ExperimentProgram first = program(compiled, board);
        execute(first, board);

        assertTrue(waits(first).contains(CAPMEM_WAIT));
        assertFalse(waits(program(compiled, board)).contains(CAPMEM_WAIT));
    }

    @Test
    void shouldLeaveTheCrossbarClosed() {
        CompiledNetwork compiled = compile(31, false, new double[][] {{10}});
        BoardState board = new BoardState();
        execute(program(compiled, board), board);

        for (int node = 0; node < CrossbarNodeOnDLS.SIZE; node++) {
            int address = RegisterMap.of(CrossbarNode.class).address(new CrossbarNodeOnDLS(node), 0, Backend.OMNIBUS);
            assertTrue(board.holds(address, 0x0001_0000), "node " + node);
        }
    }

    @Test
    void shouldSendEachSpikeInItsCycle() {
        List<Long> cycles =
                spikeCycles(program(compile(31, false, new double[][] {{10, 10.008, 20}}), new BoardState()));

        // 8 ns cycles: 125 a microsecond
        assertEquals(
                List.of(0L, 1L, 1250L),
                cycles.stream().map(c -> c - cycles.getFirst()).toList());
    }

    @Test
    void shouldSendUpToThreeSpikesInOneCycleAndTheOthersLate() {
        double[][] volley = {{10}, {10}, {10}, {10}, {10}};
        ExperimentProgram experiment = program(compile(1, false, volley), new BoardState());

        List<Long> cycles = spikeCycles(experiment);

        assertEquals(
                List.of(0L, 0L, 0L, 1L, 1L),
                cycles.stream().map(c -> c - cycles.getFirst()).toList());
        assertEquals(2, experiment.lateStimuli());
        assertEquals(new FpgaCycles(1), experiment.worstLateness());
    }

    @Test
    void shouldNotSendSpikesAfterTheEndOfTheRun() {
        assertEquals(
                1,
                program(compile(1, false, new double[][] {{99, 100, 300}}), new BoardState())
                        .stimuli());
    }

    @Test
    void shouldGiveMembranesAMillisecondToRestAndTheMadcToWakeUp() {
        double[][] times = {{10}};
        long rest = FpgaCycles.ofMicroseconds(1000).count();

        assertTrue(waits(program(compile(1, true, times), new BoardState())).contains(rest));
        assertTrue(waits(program(compile(1, false, times), new BoardState())).contains(rest));
    }

    @Test
    void shouldRefuseARunWithoutDuration() {
        CompiledNetwork compiled = compile(1, false, new double[][] {{10}});

        assertThrows(NeckarException.class, () -> ExperimentProgram.of(compiled, new FpgaCycles(0), new BoardState()));
    }
}
