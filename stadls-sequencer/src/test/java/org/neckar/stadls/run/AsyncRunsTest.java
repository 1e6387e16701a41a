package org.neckar.stadls.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.fisch.connection.WordSink;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;

@Timeout(60)
class AsyncRunsTest {
    private static final PPUMemoryWordOnDLS WORD = new PPUMemoryWordOnDLS(7);
    private static final int ADDRESS = 0x0280_0007;

    /** The chip model behind a gate that holds a run until it is opened. */
    private static final class Gate implements Connection {
        private final Connection model = Connections.open("sim:?noise=0");
        private CountDownLatch arrived = new CountDownLatch(0);
        private CountDownLatch open = new CountDownLatch(0);

        void shut() {
            arrived = new CountDownLatch(1);
            open = new CountDownLatch(1);
        }

        @Override
        public RunTimes execute(long[] words, int from, int count, WordSink sink) {
            arrived.countDown();
            await(open);
            return model.execute(words, from, count, sink);
        }

        static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public BoardInfo info() {
            return new BoardInfo("gate:", "gate", "simulation", "gate", "");
        }

        @Override
        public void close() {
            model.close();
        }
    }

    private final Gate gate = new Gate();
    private final Board board = Board.on(gate);

    @AfterEach
    void close() {
        board.close();
    }

    private static PlaybackProgram write(int value) {
        return new PlaybackProgramBuilder()
                .write(WORD, new PPUMemoryWord(value))
                .done();
    }

    private static PlaybackProgram read() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        builder.read(PPUMemoryWord.class, WORD);
        return builder.done();
    }

    private long content() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> word = builder.read(PPUMemoryWord.class, WORD);
        board.run(builder.done());
        return word.get().value();
    }

    @Test
    void shouldRunInTheOrderOfSubmission() {
        board.bringUp(SystemInit.standard());
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> word = builder.read(PPUMemoryWord.class, WORD);
        try (AsyncRuns runs = board.async()) {
            runs.submit(write(1));
            runs.submit(write(2));
            PendingRun third = runs.submit(builder.done());
            runs.submit(write(3));
            assertEquals(2, third.result().get(word).value());
            assertEquals(2, third.toFuture().join().get(word).value());
        }
        assertEquals(3, content());
    }

    @Test
    void shouldGiveAFailureToItsOwnRunOnly() {
        try (AsyncRuns runs = board.async()) {
            PendingRun tooEarly = runs.submit(read());
            PendingRun init = runs.submit(SystemInit.standard().program());
            PendingRun after = runs.submit(read());
            assertThrows(RunFailed.class, tooEarly::result);
            assertInstanceOf(
                    RunFailed.class,
                    assertThrows(CompletionException.class, tooEarly.toFuture()::join)
                            .getCause());
            assertEquals(0, init.result().timeoutNotifications().size());
            assertEquals(0, after.result().timeoutNotifications().size());
        }
    }

    @Test
    void shouldNeverStartARunThatWasCancelledWhileItWaited() {
        board.bringUp(SystemInit.standard());
        gate.shut();
        try (AsyncRuns runs = board.async()) {
            PendingRun first = runs.submit(write(1));
            PendingRun second = runs.submit(write(2));
            Gate.await(gate.arrived);
            assertEquals(PendingRun.Stage.QUEUED, second.stage());
            assertTrue(second.cancel());
            assertFalse(second.cancel());
            RunCancelled cancelled = assertThrows(RunCancelled.class, second::result);
            assertEquals("gate:: cancelled before it started; the board is as it was", cancelled.getMessage());
            assertEquals(Recovery.RETRY, cancelled.recovery());
            gate.open.countDown();
            first.result();
            assertFalse(first.cancel());
        }
        assertEquals(1, content());
    }

    @Test
    void shouldBringTheBoardUpAgainWhenARunningProgramIsCancelled() {
        board.bringUp(SystemInit.standard());
        gate.shut();
        try (AsyncRuns runs = board.async()) {
            PendingRun run = runs.submit(write(1));
            Gate.await(gate.arrived);
            assertEquals(PendingRun.Stage.RUNNING, run.stage());
            assertTrue(run.cancel());
            gate.open.countDown();
            assertEquals(
                    "gate:: cancelled while it ran; its answers were dropped and the board was brought up again",
                    assertThrows(RunCancelled.class, run::result).getMessage());
            assertTrue(run.isDone());
        }
        assertEquals(0, content());
    }

    @Test
    void shouldForgetTheContentOfABoardThatNobodyBroughtUpWhenARunningProgramIsCancelled() {
        board.run(SystemInit.standard().program());
        board.run(write(1));
        assertTrue(board.state().holds(ADDRESS, 1));
        gate.shut();
        try (AsyncRuns runs = board.async()) {
            PendingRun run = runs.submit(write(2));
            Gate.await(gate.arrived);
            run.cancel();
            gate.open.countDown();
            assertEquals(
                    "gate:: cancelled while it ran; its answers were dropped and the content of the board counts as"
                            + " unknown",
                    assertThrows(RunCancelled.class, run::result).getMessage());
        }
        assertFalse(board.state().holds(ADDRESS, 1));
        assertFalse(board.state().holds(ADDRESS, 2));
        assertEquals(2, content());
    }

    @Test
    void shouldCancelARunThatHasNotEndedInTime() {
        board.bringUp(SystemInit.standard());
        gate.shut();
        try (AsyncRuns runs = board.async()) {
            PendingRun first = runs.submit(write(1));
            Gate.await(gate.arrived);
            PendingRun late = runs.submit(write(2), Duration.ofMillis(1));
            assertEquals(
                    "gate:: not ended within PT0.001S before it started; the board is as it was",
                    assertThrows(RunCancelled.class, late::result).getMessage());
            assertEquals(
                    Recovery.RETRY,
                    assertThrows(NeckarException.class, () -> first.result(Duration.ofMillis(1)))
                            .recovery());
            gate.open.countDown();
            first.result(Duration.ofMinutes(1));
        }
    }

    @Test
    void shouldEndItsThreadWhenItIsClosed() throws InterruptedException {
        AsyncRuns runs = board.async();
        runs.submit(SystemInit.standard().program()).result();
        List<Thread> owners = owners();
        assertEquals(1, owners.size());
        runs.close();
        owners.getFirst().join();
        assertEquals(List.of(), owners());
        assertTrue(assertThrows(NeckarException.class, () -> runs.submit(read()))
                .getMessage()
                .contains("runs are closed"));
    }

    private static List<Thread> owners() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("neckar-runs-gate:"))
                .toList();
    }

    @Test
    void shouldCancelWhatIsLeftWhenTheClosingThreadIsInterrupted() throws InterruptedException {
        board.bringUp(SystemInit.standard());
        gate.shut();
        AsyncRuns runs = board.async();
        PendingRun first = runs.submit(write(1));
        PendingRun second = runs.submit(write(2));
        Gate.await(gate.arrived);
        Thread opener = Thread.ofVirtual().start(() -> {
            while (!first.isCancelled()) {
                Thread.onSpinWait();
            }
            gate.open.countDown();
        });
        Thread.currentThread().interrupt();
        runs.close();
        assertTrue(Thread.interrupted());
        opener.join();
        assertThrows(RunCancelled.class, first::result);
        assertThrows(RunCancelled.class, second::result);
        assertEquals(0, content());
    }
}
