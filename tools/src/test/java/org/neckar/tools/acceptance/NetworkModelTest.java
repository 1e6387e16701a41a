package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.grenade.compile.ChipCalibration;
import org.neckar.grenade.compile.Compiler;
import org.neckar.grenade.compile.ExperimentProgram;
import org.neckar.grenade.place.Placer;
import org.neckar.grenade.route.Router;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.run.BoardState;
import org.neckar.testkit.ProjectRoot;
import org.neckar.tools.experiment.ExperimentReader;
import org.neckar.tools.ping.RoundTrips;

/** The chip model behind real datagrams is the chip model. */
@Timeout(120)
class NetworkModelTest {
    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(ProjectRoot.path().resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    /** Brings a board up, runs an experiment, and returns everything that came back. */
    private static long[] answers(Connection connection, Path example) {
        var experiment = ExperimentReader.read(example);
        var compiled = Compiler.compile(Router.route(Placer.place(experiment.network())), ChipCalibration.NONE);
        var runtime = FpgaCycles.ofMicroseconds(experiment.runtime().us());
        var program = ExperimentProgram.of(compiled, runtime, new BoardState()).program();
        var answers = new WordBuffer();
        for (var words : new long[][] {SystemInit.standard().program().words(), program.words()}) {
            connection.execute(words, 0, words.length, answers::add);
        }
        return answers.toArray();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldAnswerExamplesWordForWordAsTheModelInThisProcess(Path example) {
        try (var board = BoardProcess.inThisProcess(7);
                var network = Connections.open(board.uri());
                var direct = Connections.open("sim:?seed=7")) {
            assertArrayEquals(answers(direct, example), answers(network, example));
        }
    }

    @Test
    void shouldServeAsAProcessOfItsOwnAndEndCleanly() throws IOException, InterruptedException {
        try (var board = BoardProcess.start("--seed", "7")) {
            var listening = board.awaitLine("\"event\":\"listening\"");
            assertTrue(listening.contains("\"chip_seed\":7"), listening);
            try (var connection = Connections.open(board.uri())) {
                assertTrue(connection.info().bitfileInfo().contains("chip_seed: 7"));
                assertEquals(10, RoundTrips.of(connection, 10).count());
            }
            assertTrue(board.awaitLine("\"event\":\"connect\"").contains("\"session\":"));
            assertTrue(board.awaitLine("\"event\":\"run\"").contains("\"words_in\":1,\"words_out\":1"));

            board.signal("USR1");
            assertTrue(board.awaitLine("\"event\":\"counters\"").contains("\"connections\":1"));

            board.signal("TERM");
            assertTrue(board.awaitLine("\"event\":\"counters\"").contains("\"connections\":1"));
            assertEquals(0, board.awaitExit());
        }
    }

    @Test
    void shouldServeTheNextHostAfterOneWasKilledInTheMiddleOfAProgram() throws IOException, InterruptedException {
        try (var board = BoardProcess.inThisProcess(7)) {
            KilledHosts.kill(board.uri(), 2, 1);
        }
    }
}
