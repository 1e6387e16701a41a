package org.neckar.chipmodel.connection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.chipmodel.fpga.TestBoard;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionContract;
import org.neckar.fisch.connection.ConnectionProvider;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.HaltMissing;
import org.neckar.fisch.connection.MultiConnection;
import org.neckar.fisch.connection.Outcome;
import org.neckar.fisch.connection.Program;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResetChip;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

class SimConnectionTest extends ConnectionContract {
    private static final int FPGA_DNA = FpgaAddress.EXECUTOR + 3;

    private static Connection open(String uri) {
        return new SimConnectionProvider().open(ConnectionUri.parse(uri));
    }

    private static long[] words(Connection connection, WordBuffer program) {
        var answers = new WordBuffer();
        connection.execute(program.toArray(), 0, program.size(), answers::add);
        return answers.toArray();
    }

    @Override
    protected Connection open() {
        return open("sim:");
    }

    @Override
    protected Optional<Connection> openWithTimeout(String seconds) {
        return Optional.of(open("sim:?timeout=" + seconds));
    }

    @Override
    protected String kind() {
        return "sim";
    }

    @Override
    protected SpikeEcho spikeEcho() {
        var program = new WordBuffer();
        TestBoard.bringUp(program);
        TestBoard.record(program);
        Events.spikes(program, 0x1234, 0x4001);
        Timing.setupTimer(program);
        Timing.waitUntil(program, 100);
        return new SpikeEcho(program, List.of(0x1234, 0x4001));
    }

    @Test
    void shouldBeFoundAsAService() {
        assertTrue(ServiceLoader.load(ConnectionProvider.class).stream()
                .anyMatch(provider -> provider.type() == SimConnectionProvider.class));
    }

    @Test
    void shouldBeTheSameBoardForTheSameSeedOnly() {
        var program = new WordBuffer();
        Omnibus.read(program, FPGA_DNA);
        Omnibus.read(program, FPGA_DNA + 1);
        try (var one = open("sim:?seed=7");
                var two = open("sim:?seed=7&noise=0");
                var other = open("sim:?seed=8")) {
            assertArrayEquals(words(one, program), words(two, program));
            assertFalse(Arrays.equals(words(one, program), words(other, program)));
        }
    }

    @Test
    void shouldKeepItsStateFromOneExecutionToTheNextAndFromOtherConnections() {
        var write = new WordBuffer();
        Omnibus.write(write, FpgaAddress.FPGA, 0x77);
        var read = new WordBuffer();
        Omnibus.read(read, FpgaAddress.FPGA);
        try (var one = open("sim:");
                var two = open("sim:")) {
            words(one, write);
            assertEquals(0x0100_0000_0000_0077L, words(one, read)[0]);
            assertEquals(0x0100_0000_0000_0000L, words(two, read)[0]);
        }
    }

    @Test
    void shouldNameTheInstructionThatWasExecutedWhenTheTimeWasOver() {
        var program = new WordBuffer();
        program.add(ToFpga.COMMA);
        program.add(0x7f00_0000_0000_0000L);
        for (int i = 0; i < 10_000; i++) {
            Timing.setupTimer(program);
            Timing.waitUntil(program, 0xffff_ffffL);
            ResetChip.write(program, false);
        }
        try (var connection = open("sim:?timeout=0.05")) {
            var message = assertThrows(HaltMissing.class, () -> words(connection, program))
                    .getMessage();
            assertTrue(message.contains("was the last: 0900000000000000 system::Reset(0); "), message);
        }
    }

    @Test
    void shouldAnnounceItselfAsSimulation() {
        try (var connection = open("sim:?seed=3")) {
            assertEquals("simulation", connection.info().identifier());
            assertTrue(connection.info().bitfileInfo().startsWith("version: 1\ncompatible_until: 2\n"));
            assertTrue(connection.info().bitfileInfo().contains("chip_seed: 3"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sim:?sead=1",
                "sim:?seed=x",
                "sim:?seed=-1",
                "sim:?noise=2",
                "sim:?timeout=0",
                "sim:?mismatch=",
                "sim:?link-errors=0.1",
                "sim:?vector-generators=2",
                "sim:?network=lab",
                "sim:?fpgas=2&fpga=0",
                "sim:?network=lab&fpgas=1&fpga=0",
                "sim:?network=lab&fpgas=2&fpga=2",
                "sim://host"
            })
    void shouldRefuseParametersItDoesNotKnow(String uri) {
        var parsed = ConnectionUri.parse(uri);
        assertThrows(NeckarException.class, () -> new SimConnectionProvider().open(parsed));
    }

    @Test
    void shouldLetBoardsOfANetworkMeet() {
        var program = new WordBuffer();
        Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
        List<long[]> answers = new CopyOnWriteArrayList<>();
        try (var boards = MultiConnection.open(
                List.of("sim:?network=meeting&fpgas=2&fpga=0", "sim:?network=meeting&fpgas=2&fpga=1"))) {
            var outcomes = boards.execute(
                    Collections.nCopies(2, new Program(program, (words, from, count) -> answers.add(words.clone()))));
            Outcome.requireFinished(outcomes);
        }
        // halts only, no timeout
        assertEquals(2, answers.size());
        assertTrue(answers.stream().allMatch(words -> words[0] == 0x0200_0000_0000_0000L));
    }

    @Test
    void shouldRefuseASecondBoardAtAPlaceAndOneThatCountsOtherwise() {
        try (var board = open("sim:?network=full&fpgas=2&fpga=1")) {
            var twice = assertThrows(NeckarException.class, () -> open("sim:?network=full&fpgas=2&fpga=1"));
            assertTrue(twice.getMessage().contains("FPGA 1 is taken"), twice::getMessage);
            var larger = assertThrows(NeckarException.class, () -> open("sim:?network=full&fpgas=3&fpga=0"));
            assertTrue(larger.getMessage().contains("got fpgas=3 (allowed 2"), larger::getMessage);
            assertEquals("simulation", board.info().identifier());
        }
        open("sim:?network=full&fpgas=3&fpga=1").close();
    }

    @Test
    void shouldEndTheWaitForOtherBoardsWhenItIsClosed() {
        var program = new WordBuffer();
        Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
        var one = open("sim:?network=left&fpgas=2&fpga=0");
        var waits = CompletableFuture.supplyAsync(() -> words(one, program));
        one.close();
        assertThrows(CompletionException.class, waits::join);
    }
}
