package org.neckar.fisch.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.ut.WordBuffer;

class MultiConnectionTest {
    private static final WordSink NOWHERE = (words, from, count) -> {};

    @Test
    void shouldGiveEachBoardItsOwnProgram() {
        var answers = List.of(new WordBuffer(), new WordBuffer(), new WordBuffer());
        try (var boards = MultiConnection.open(List.of("zeromock:", "zeromock:", "zeromock:"))) {
            var programs = List.of(
                    new Program(ticks(0), answers.get(0)::add),
                    new Program(ticks(1), answers.get(1)::add),
                    new Program(ticks(20_000), answers.get(2)::add));
            var times = Outcome.requireFinished(boards.execute(programs));
            assertEquals(3, times.size());
            assertTrue(times.getLast().executeNs() > 0);
        }
        assertEquals(
                List.of(1, 2, 20_001), answers.stream().map(WordBuffer::size).toList());
    }

    @Test
    @Timeout(60)
    void shouldExecuteAtTheSameTime() {
        var meeting = new CyclicBarrier(4);
        WordSink meet = (words, from, count) -> {
            try {
                meeting.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        try (var boards = MultiConnection.open(List.of("zeromock:", "zeromock:", "zeromock:", "zeromock:"))) {
            var program = new Program(new WordBuffer(), meet);
            assertEquals(
                    4,
                    Outcome.requireFinished(boards.execute(List.of(program, program, program, program)))
                            .size());
        }
    }

    @Test
    void shouldKeepTheResultsOfTheOthersWhenOneFails() {
        var failure = new IllegalStateException("full");
        WordSink full = (words, from, count) -> {
            throw failure;
        };
        var received = new WordBuffer();
        try (var boards = MultiConnection.open(List.of("zeromock:", "zeromock:"))) {
            var outcomes = boards.execute(List.of(new Program(ticks(3), full), new Program(ticks(3), received::add)));
            assertSame(
                    failure,
                    assertInstanceOf(Outcome.Failed.class, outcomes.get(0)).failure());
            assertInstanceOf(Outcome.Finished.class, outcomes.get(1));
            assertEquals(4, received.size());
            assertSame(failure, assertThrows(IllegalStateException.class, () -> Outcome.requireFinished(outcomes)));
        }
    }

    @Test
    void shouldNameAllBoardsThatFailed() {
        var bad = new WordBuffer();
        bad.add(0x7f00_0000_0000_0000L);
        try (var boards = MultiConnection.open(List.of("zeromock:", "zeromock:", "zeromock:"))) {
            var outcomes = boards.execute(
                    List.of(new Program(bad, NOWHERE), new Program(ticks(1), NOWHERE), new Program(bad, NOWHERE)));
            var failure = assertThrows(NeckarException.class, () -> Outcome.requireFinished(outcomes));
            assertEquals(Recovery.FIX_INPUT, failure.recovery());
            var each = "\n  zeromock:: zeromock: word 0 of the program is no message: got 7f00000000000000 "
                    + "(UNKNOWN_INDEX)";
            assertEquals("2 of 3 boards failed:" + each + each, failure.getMessage());
        }
    }

    @Test
    void shouldRefuseAnotherNumberOfProgramsThanBoards() {
        try (var boards = MultiConnection.open(List.of("zeromock:", "zeromock:"))) {
            assertEquals(2, boards.size());
            assertEquals(
                    "programs for several boards: got 1 (allowed 2, one per board); an idle board takes an empty "
                            + "program",
                    assertThrows(NeckarException.class, () -> boards.execute(List.of(new Program(ticks(1), NOWHERE))))
                            .getMessage());
        }
    }

    @Test
    void shouldOpenAllOrNone() {
        assertThrows(NeckarException.class, () -> MultiConnection.open(List.of("zeromock:", "nothing:")));
    }

    @Test
    void shouldCloseAllConnections() {
        var connection = Connections.open("zeromock:");
        MultiConnection.of(List.of(connection)).close();
        assertThrows(NeckarException.class, () -> connection.execute(new long[0], 0, 0, NOWHERE));
    }

    private static WordBuffer ticks(int count) {
        var words = new WordBuffer();
        for (int i = 0; i < count; i++) {
            Loopback.tick(words);
        }
        return words;
    }
}
