package org.neckar.tools.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.fpga.BoardSettings;
import org.neckar.chipmodel.fpga.EmulatedBoard;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.netty.NetworkBoardSettings;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.tools.model.BoardLog;
import org.neckar.tools.model.ModelBoard;
import org.neckar.tools.service.schedule.BoardCondition;
import org.neckar.tools.service.schedule.Mobility;
import org.neckar.tools.service.schedule.ScheduleSettings;
import org.neckar.tools.service.schedule.UserLimits;
import org.neckar.tools.service.session.ReinitEntry;
import org.neckar.tools.service.session.SessionOptions;
import org.neckar.tools.service.session.SessionSettings;

/** What boards do to runs: fail, hang, give up, get lost; and what becomes of the sessions on them. */
@Timeout(120)
class BoardsInServiceTest {
    private static final String SIM = "sim:";
    private static final int ON_CHIP = 0x0280_0000;

    /** A board on the network that can be switched off. */
    private record Outage(ModelBoard board) implements AutoCloseable {
        String uri() {
            return board.uri() + (board.uri().contains("?") ? "&" : "?") + "silence=0.3";
        }

        void happen() {
            board.close();
        }

        @Override
        public void close() {
            board.close();
        }
    }

    private static Outage networkBoard() {
        var chip = new ModelSettings(1, 0, true, true);
        var settings = NetworkBoardSettings.at(InetAddress.getLoopbackAddress(), EmulatedBoard.bitfileInfo(chip))
                .withPorts(0, 0);
        return new Outage(ModelBoard.start(
                0,
                settings,
                BoardSettings.of(chip),
                Optional.empty(),
                new BoardLog(new PrintWriter(Writer.nullWriter()), true)));
    }

    private static void await(BooleanSupplier condition, String what) {
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < endNs, what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void awaitCondition(ExperimentService service, int board, BoardCondition condition) {
        await(() -> service.describe().boards().get(board).condition() == condition, "board does not get " + condition);
    }

    @Test
    void shouldMoveASessionWithAllItHasWhenItsBoardFails() {
        try (var outage = networkBoard();
                var service = ExperimentService.open(ServiceSettings.of(List.of(outage.uri(), SIM)))) {
            var anna = new TestClient(service, "anna", new SessionOptions(Optional.of("board0"), Mobility.FAILOVER));
            anna.run(TestPrograms.write(5));
            outage.happen();
            var moved = anna.submit(TestPrograms.read());

            assertEquals(5, TestPrograms.value(moved.await()));
            assertEquals("board1", moved.report.board());
            awaitCondition(service, 0, BoardCondition.FAILED);
            assertTrue(service.describe().boards().getFirst().failure().isPresent());
            assertEquals(1, service.count(ServiceCounter.BOARD_FAILURES));
            assertEquals(1, service.count(ServiceCounter.RUNS_MOVED));
        }
    }

    @Test
    void shouldFailARunOnceWhenItsBoardIsLostAfterItsClientHasSeenAnswers() {
        try (var outage = networkBoard();
                var service = ExperimentService.open(ServiceSettings.of(List.of(outage.uri(), SIM)))) {
            var anna = new TestClient(service, "anna", new SessionOptions(Optional.of("board0"), Mobility.FAILOVER));
            anna.run(TestPrograms.write(5));
            var program = new WordBuffer();
            var ticks = TestPrograms.ticks(10_000);
            var endless = TestPrograms.endless();
            program.add(ticks, 0, ticks.length);
            program.add(endless, 0, endless.length);
            var lost = anna.submit(program.toArray());
            var reader = lost.handle.results();
            await(() -> reader.read(ByteBuffer.allocate(80)) > 0, "no answers");
            outage.happen();

            assertEquals(Recovery.RESET_LINK, lost.awaitFailure().recovery());
            assertEquals(0, service.count(ServiceCounter.RUNS_MOVED));
            assertEquals(5, TestPrograms.value(anna.run(TestPrograms.read())));
        }
    }

    @Test
    void shouldFailTheRunsOfASessionThatStaysWhenItsBoardIsAwayForTooLong() {
        var settings = ServiceSettings.of(List.of("arq://127.0.0.1:1?reset-port=1", SIM))
                .withSchedule(new ScheduleSettings(Duration.ofMillis(50), Duration.ofHours(1), Duration.ofMillis(200)));
        try (var service = ExperimentService.open(settings)) {
            var anna = new TestClient(service, "anna", new SessionOptions(Optional.of("board0"), Mobility.STAY));
            var failed = anna.submit(TestPrograms.read()).awaitFailure();

            assertEquals(Recovery.BOARD_FAULT, failed.recovery());
            assertTrue(
                    failed.getMessage().startsWith("run 0: no board that may execute it has been in order for PT0.2S"),
                    failed::getMessage);
        }
    }

    @Test
    void shouldNotLetAClientThatReadsNothingDelayAnother() {
        try (var service = ExperimentService.open(ServiceSettings.of(List.of(SIM)))) {
            var anna = new TestClient(service, "anna");
            var bert = new TestClient(service, "bert");
            var unread = anna.submit(TestPrograms.ticks(400_000));
            for (int i = 0; i < 20; i++) {
                bert.run(TestPrograms.write(i));
                assertEquals(i, TestPrograms.value(bert.run(TestPrograms.read())));
            }

            assertEquals(unread.await().length, unread.report.wordsFromFpga());
        }
    }

    @Test
    void shouldTakeTheBoardFromAProgramThatHoldsItForTooLong() {
        var usual = UserLimits.DEFAULT;
        var limits = new UserLimits(
                1,
                usual.sessions(),
                usual.queuedRuns(),
                usual.queuedWords(),
                Optional.empty(),
                Duration.ofMillis(300),
                usual.resultWords());
        var settings = ServiceSettings.of(List.of(SIM)).withUser("anna", limits);
        try (var service = ExperimentService.open(settings)) {
            var bert = new TestClient(service, "bert");
            bert.run(TestPrograms.write(3));
            var anna = new TestClient(service, "anna");
            var tooLong = anna.submit(TestPrograms.endless()).awaitFailure();

            assertEquals(Recovery.FIX_INPUT, tooLong.recovery());
            assertEquals(
                    "board board0: the program held the board for longer than 0.300 s (allowed); it was ended, and what"
                            + " it left behind is lost; shorten or split it",
                    tooLong.getMessage());
            assertEquals(3, TestPrograms.value(bert.run(TestPrograms.read())));
        }
    }

    @Test
    void shouldDeliverTheTimeoutOfTheFpgaAndRestoreTheSessionAsItWasBefore() {
        try (var service = ExperimentService.open(ServiceSettings.of(List.of(SIM)))) {
            var anna = new TestClient(service, "anna");
            anna.run(TestPrograms.write(9));
            var program = new WordBuffer();
            Omnibus.write(program, TestPrograms.REGISTER, 10);
            Omnibus.read(program, ON_CHIP);
            Timing.barrier(program, 1);
            var answers = anna.run(program.toArray());

            var decoded = new PlaybackDecoder();
            new FromFpgaDecoder(decoded).accept(answers, 0, answers.length);
            assertEquals(1, decoded.timeoutNotifications().size());
            assertEquals(9, TestPrograms.value(anna.run(TestPrograms.read())));
        }
    }

    @Test
    void shouldRestoreAReinitStackAndWhatItsSnapshotRead() {
        try (var service = ExperimentService.open(ServiceSettings.of(List.of(SIM)))) {
            var anna = new TestClient(service, "anna");
            var bert = new TestClient(service, "bert");
            var program = anna.upload(TestPrograms.write(1));
            var snapshot = anna.upload(TestPrograms.read());
            service.reinit("anna", anna.id(), List.of(new ReinitEntry(program, Optional.of(snapshot), true)));
            assertEquals(1, TestPrograms.value(anna.run(TestPrograms.read())));
            anna.run(TestPrograms.write(50));
            bert.run(TestPrograms.write(2));
            assertEquals(50, TestPrograms.value(anna.run(TestPrograms.read())));

            service.reinit("anna", anna.id(), List.of(new ReinitEntry(program, Optional.empty(), false)));
            anna.run(TestPrograms.write(60));
            assertEquals(60, TestPrograms.value(anna.run(TestPrograms.read())));
            bert.run(TestPrograms.write(3));
            assertEquals(1, TestPrograms.value(anna.run(TestPrograms.read())));

            anna.run(TestPrograms.write(70));
            service.enforceReinit("anna", anna.id());
            assertEquals(1, TestPrograms.value(anna.run(TestPrograms.read())));
        }
    }

    @Test
    void shouldRefuseAReinitStackThatReads() {
        try (var service = ExperimentService.open(ServiceSettings.of(List.of(SIM)))) {
            var anna = new TestClient(service, "anna");
            var reads = anna.upload(TestPrograms.read());

            var refused = assertThrows(
                    NeckarException.class,
                    () -> service.reinit("anna", anna.id(), List.of(new ReinitEntry(reads, Optional.empty(), true))));
            assertEquals(Recovery.FIX_INPUT, refused.recovery());
        }
    }

    @Test
    void shouldCloseASessionThatNobodyUses() {
        var settings = ServiceSettings.of(List.of(SIM))
                .withSession(new SessionSettings(Duration.ofMillis(100), Duration.ofDays(1), false));
        try (var service = ExperimentService.open(settings)) {
            var anna = new TestClient(service, "anna");
            await(() -> service.count(ServiceCounter.SESSIONS_EXPIRED) == 1, "the session stays");

            assertThrows(SessionUnknown.class, () -> service.resumeSession("anna", anna.id()));
            assertEquals(List.of(), service.admin().sessions());
        }
    }

    @Test
    void shouldLetWaitingRunsFailAndRefuseNewOnesWhenTheServiceEnds() {
        var service = ExperimentService.open(ServiceSettings.of(List.of(SIM)));
        var anna = new TestClient(service, "anna");
        service.pause("board0");
        var waiting = anna.submit(TestPrograms.read());
        assertEquals(false, service.drain(Duration.ofMillis(1)));
        assertThrows(ServiceEnding.class, () -> anna.submit(TestPrograms.read()));
        service.close();

        assertEquals(ServiceEnding.class, waiting.awaitFailure().getClass());
    }

    @Test
    void shouldLetAnotherConnectionTakeARunOver() {
        try (var service = ExperimentService.open(ServiceSettings.of(List.of(SIM)))) {
            var anna = new TestClient(service, "anna");
            service.pause("board0");
            var former = anna.submit(0, TestPrograms.ticks(3));
            var present = TestClient.resume(service, "anna", anna.id()).submit(0, TestPrograms.ticks(3));
            assertEquals(
                    "run 0: another connection of the session has taken it over",
                    former.awaitFailure().getMessage());
            service.unpause("board0");

            var answers = present.await();
            assertArrayEquals(answers, TestClient.read(former.handle));
        }
    }
}
