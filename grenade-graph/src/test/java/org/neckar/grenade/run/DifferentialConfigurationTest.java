package org.neckar.grenade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.weight;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.grenade.compile.ExperimentProgram;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.CapMemSettling;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Board;
import org.neckar.stadls.run.RunFailed;

/** What a second run costs, on the chip model. */
class DifferentialConfigurationTest {
    private static Board board;

    private Emulation emulation;

    @BeforeAll
    static void open() {
        board = Board.open(Simulated.IDEAL);
    }

    @AfterAll
    static void close() {
        board.close();
    }

    @BeforeEach
    void runOnce() {
        emulation = Emulation.on(board);
        emulation.run(network(31, 10), ms(0.02));
    }

    private static Network network(int weight, double tauMemUs) {
        Network net = Network.named("one synapse");
        SpikeSource source = net.add(SpikeSource.of(new SpikeTrains.Explicit(new double[][] {{5}})));
        Population neuron = net.add(Population.of(1, Lif.defaults().withTauMem(us(tauMemUs))));
        net.connect(source, neuron, Connector.allToAll(), weight(weight));
        return net;
    }

    private ExperimentProgram next(int weight, double tauMemUs) {
        return emulation.prepare(emulation.compile(network(weight, tauMemUs).description()), ms(0.02));
    }

    /** Whether the program waits for parameter cells, by its words. */
    private static boolean waits(ExperimentProgram experiment) {
        long wait = ToFpga.waitUntil(CapMemSettling.COMPLETE.cycles());
        return Arrays.stream(experiment.program().words()).anyMatch(word -> word == wait);
    }

    @Test
    void shouldWriteNothingForAnUnchangedChip() {
        ExperimentProgram second = next(31, 10);
        assertEquals(0, second.configuredWords());
        assertFalse(waits(second));
    }

    @Test
    void shouldWriteAtMostFourWordsForOneChangedWeight() {
        ExperimentProgram second = next(30, 10);
        assertTrue(
                second.configuredWords() >= 1 && second.configuredWords() <= 4,
                () -> second.configuredWords() + " words");
        assertFalse(waits(second));
    }

    @Test
    void shouldWaitForParameterCellsWhenOneOfThemChanges() {
        ExperimentProgram second = next(31, 12);
        assertTrue(second.configuredWords() < 10, () -> second.configuredWords() + " words");
        assertTrue(waits(second));
    }

    @Test
    void shouldWriteEverythingAndWaitAfterAnInitialisation() {
        int whole = emulation.compile(network(31, 10).description()).image().size();
        board.bringUp(SystemInit.standard());
        ExperimentProgram second = next(31, 10);
        assertTrue(second.configuredWords() > whole - 1000, () -> second.configuredWords() + " of " + whole);
        assertTrue(waits(second));
    }

    @Test
    void shouldWriteEverythingAndWaitAfterAFailure() {
        int whole = emulation.compile(network(31, 10).description()).image().size();
        PlaybackProgramBuilder withoutLink = new PlaybackProgramBuilder();
        SystemInit.standard()
                .with(SystemInit.standard().chip().orElseThrow().withoutHighspeedLink())
                .appendTo(withoutLink);
        withoutLink.read(PPUMemoryWord.class, new PPUMemoryWordOnDLS(0));
        PlaybackProgram failing = withoutLink.done();
        assertThrows(RunFailed.class, () -> board.run(failing));
        ExperimentProgram second = next(31, 10);
        assertTrue(second.configuredWords() > whole - 1000, () -> second.configuredWords() + " of " + whole);
        assertTrue(waits(second));
        board.bringUp(SystemInit.standard());
    }
}
