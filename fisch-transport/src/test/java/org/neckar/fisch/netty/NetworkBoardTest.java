package org.neckar.fisch.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.arq.ArqCounter;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;

@Timeout(60)
class NetworkBoardTest {
    private static final int REGISTER = FpgaAddress.EXECUTOR + 7;

    private static PlaybackDecoder run(Connection connection, WordBuffer program) {
        var answers = new PlaybackDecoder();
        connection.execute(program.toArray(), 0, program.size(), new FromFpgaDecoder(answers)::accept);
        return answers;
    }

    private static void write(Connection connection, int value) {
        var program = new WordBuffer();
        Omnibus.write(program, REGISTER, value);
        run(connection, program);
    }

    private static int read(Connection connection) {
        var program = new WordBuffer();
        Omnibus.read(program, REGISTER);
        var answers = run(connection, program).responses(ResponseQueue.OMNIBUS);
        return Response.OMNIBUS_WORD.value(answers, 0);
    }

    /** A second connection to the same board, as another process would open it. */
    private static Connection connectAsAnotherHost(LoopbackBoard board) {
        return new ArqProvider().open(ConnectionUri.parse(board.board().uri()));
    }

    private static <T extends BoardEvent> T await(LoopbackBoard board, Class<T> kind) throws InterruptedException {
        while (true) {
            var event = board.events().poll(30, TimeUnit.SECONDS);
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
            assertInstanceOf(BoardEvent.class, event, "no " + kind.getSimpleName() + " within half a minute");
        }
    }

    @Test
    void shouldReportResetConnectionAndRun() throws InterruptedException {
        try (var board = LoopbackBoard.start();
                var connection = board.connect()) {
            var program = new WordBuffer();
            Loopback.tick(program);
            Loopback.tick(program);
            run(connection, program);

            var reset = await(board, BoardEvent.Reset.class);
            assertEquals(1, reset.session());
            assertFalse(reset.interrupted());
            var connected = await(board, BoardEvent.Connected.class);
            assertEquals(reset.host(), connected.host());
            var run = await(board, BoardEvent.RunEnded.class);
            assertEquals(3, run.wordsIn());
            assertEquals(3, run.wordsOut());
            assertTrue(run.durationNs() > 0, run::toString);
        }
    }

    @Test
    void shouldShowEveryHostABoardThatHasJustBeenPowered() {
        try (var board = LoopbackBoard.start()) {
            try (var connection = board.connect()) {
                write(connection, 7);
                assertEquals(7, read(connection));
            }
            try (var connection = board.connect()) {
                assertEquals(0, read(connection));
            }
        }
    }

    @Test
    void shouldKeepTheStateOfTheChipWhereThatIsWanted() {
        try (var board = LoopbackBoard.start(RegisterPeer::new, settings -> settings.withKeptState(true))) {
            try (var connection = board.connect()) {
                write(connection, 7);
            }
            try (var connection = board.connect()) {
                assertEquals(7, read(connection));
            }
        }
    }

    @Test
    void shouldGiveUpAProgramWhenTheNextHostConnectsAndPowerTheBoardAnew() throws InterruptedException {
        giveUpAProgram(settings -> settings);
    }

    @Test
    void shouldPowerTheBoardAnewAfterAnInterruptedProgramEvenIfItKeepsItsState() throws InterruptedException {
        giveUpAProgram(settings -> settings.withKeptState(true));
    }

    private static void giveUpAProgram(UnaryOperator<NetworkBoardSettings> changes) throws InterruptedException {
        var waits = new CountDownLatch(1);
        try (var board = LoopbackBoard.start(() -> new RegisterPeer(waits::countDown), changes);
                var first = board.connect("&timeout=1")) {
            write(first, 7);
            var program = new WordBuffer();
            Timing.waitUntil(program, RegisterPeer.ENDLESS);
            var endless = CompletableFuture.runAsync(() -> run(first, program));
            waits.await();

            try (var second = connectAsAnotherHost(board)) {
                assertEquals(0, read(second));
                assertFalse(await(board, BoardEvent.Reset.class).interrupted());
                assertTrue(await(board, BoardEvent.Reset.class).interrupted());
            }
            var failure = assertThrows(CompletionException.class, endless::join);
            assertInstanceOf(NeckarException.class, failure.getCause());
        }
    }

    @Test
    void shouldServeAHostFarAway() {
        try (var board = LoopbackBoard.start();
                var connection = board.connect("&impair=delay=60ms")) {
            write(connection, 7);
            assertEquals(7, read(connection));
        }
    }

    /** Nobody says that it is gone: its datagrams vanish. */
    @Test
    void shouldReportASilentBoardAfterTheTimeOfItsUri() throws InterruptedException {
        var stands = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var board = LoopbackBoard.start();
                var connection = board.connect("&silence=0.3")) {
            var program = new WordBuffer();
            Loopback.tick(program);
            var stalled = CompletableFuture.runAsync(() -> board.board().ask(() -> stalls(stands, goOn)));
            stands.await();
            var failure = assertThrows(NeckarException.class, () -> run(connection, program));
            goOn.countDown();
            stalled.join();

            assertEquals(Recovery.RESET_LINK, failure.recovery());
            assertTrue(failure.getMessage().contains("without any answer"), failure::getMessage);
        }
    }

    private static boolean stalls(CountDownLatch stands, CountDownLatch goOn) {
        stands.countDown();
        try {
            return goOn.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("the board's thread was interrupted", e);
        }
    }

    @Test
    void shouldServeOneHostAfterTheOther() {
        try (var board = LoopbackBoard.start()) {
            for (int host = 0; host < 20; host++) {
                try (var connection = connectAsAnotherHost(board)) {
                    assertEquals(1, run(connection, new WordBuffer()).halts());
                }
            }
        }
    }

    @Test
    void shouldCountWhatPassedTheLink() {
        var board = LoopbackBoard.start();
        try (board;
                var connection = board.connect()) {
            run(connection, new WordBuffer());
            var counters = board.board().ask(board.board()::linkCounters);
            assertTrue(counters.get(ArqCounter.RESETS) >= 1, counters::toString);
            assertTrue(counters.get(ArqCounter.WORDS_RECEIVED) >= 1, counters::toString);
        }
        var afterwards = board.board().ask(board.board()::linkCounters);
        assertTrue(afterwards.get(ArqCounter.WORDS_SENT) >= 1, afterwards::toString);
    }

    @Test
    void shouldRefuseABoardWhoseBitfileDoesNotFit() {
        try (var board = LoopbackBoard.start(
                RegisterPeer::new,
                settings -> NetworkBoardSettings.at(settings.address(), "version: 1\ncompatible_until: 3\n")
                        .withPorts(0, 0))) {
            var refusal = assertThrows(NeckarException.class, board::connect);
            assertEquals(Recovery.BOARD_FAULT, refusal.recovery());
            assertTrue(refusal.getMessage().contains("compatible_until: got 3 (allowed to 2)"), refusal::getMessage);
        }
    }

    @Test
    void shouldRefuseAPortThatIsInUse() {
        try (var board = LoopbackBoard.start()) {
            int port = board.board().local().getPort();
            var refusal = assertThrows(
                    NeckarException.class,
                    () -> LoopbackBoard.start(RegisterPeer::new, settings -> settings.withPorts(port, 0)));
            assertEquals(Recovery.FIX_INPUT, refusal.recovery());
            assertTrue(refusal.getMessage().contains(":" + port), refusal::getMessage);
        }
    }

    /** A run that waits for ever; the host has nothing more to send. */
    private static CompletableFuture<Void> waitForEver(Connection connection, CountDownLatch waits)
            throws InterruptedException {
        var program = new WordBuffer();
        Timing.waitUntil(program, RegisterPeer.ENDLESS);
        var endless = CompletableFuture.runAsync(() -> run(connection, program));
        waits.await();
        return endless;
    }

    private static NeckarException failureOf(CompletableFuture<Void> run) {
        return assertInstanceOf(
                NeckarException.class,
                assertThrows(CompletionException.class, run::join).getCause());
    }

    @Test
    void shouldReportABoardThatIsGoneInTheMiddleOfARun() throws InterruptedException {
        var waits = new CountDownLatch(1);
        try (var board = LoopbackBoard.start(() -> new RegisterPeer(waits::countDown), settings -> settings);
                var connection = board.connect()) {
            var endless = waitForEver(connection, waits);
            board.board().close();

            var failure = failureOf(endless);
            assertTrue(failure.getMessage().contains("restarted or gone"), failure::toString);
            assertEquals(Recovery.RESET_LINK, failure.recovery());
        }
    }

    @Test
    void shouldReportABoardThatRestartsInTheMiddleOfARun() throws InterruptedException {
        var waits = new CountDownLatch(1);
        try (var board = LoopbackBoard.start(() -> new RegisterPeer(waits::countDown), settings -> settings);
                var connection = board.connect()) {
            var endless = waitForEver(connection, waits);
            int dataPort = board.board().local().getPort();
            int resetPort = board.board().resetPort();
            board.board().close();

            try (var restarted =
                    LoopbackBoard.start(RegisterPeer::new, settings -> settings.withPorts(dataPort, resetPort))) {
                var failure = failureOf(endless);
                assertTrue(failure.getMessage().contains("it was restarted"), failure::toString);
                assertEquals(Recovery.RESET_LINK, failure.recovery());
                try (var next = connectAsAnotherHost(restarted)) {
                    assertEquals(1, run(next, new WordBuffer()).halts());
                }
            }
        }
    }

    @Test
    void shouldAskABoardThatIsSilentDuringARunWhetherItIsStillThere() throws InterruptedException {
        var waits = new CountDownLatch(1);
        try (var board = LoopbackBoard.start(() -> new RegisterPeer(waits::countDown), settings -> settings);
                var connection = board.connect("&timeout=1")) {
            var endless = waitForEver(connection, waits);
            long framesOfTheProgram = framesReceived(board);

            var failure = failureOf(endless);
            assertTrue(failure.getMessage().contains("no halt"), failure::toString);
            assertTrue(framesReceived(board) > framesOfTheProgram);
        }
    }

    private static long framesReceived(LoopbackBoard board) {
        return board.board().ask(board.board()::linkCounters).get(ArqCounter.FRAMES_RECEIVED);
    }

    @Test
    void shouldTellAHostOfItsFormerLifeThatItHasNoSession() {
        try (var board = LoopbackBoard.start();
                var group = UdpGroup.open();
                var host = group.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            host.connect(board.board().local());
            host.send(ByteBuffer.allocateDirect(20));
            var answer = ByteBuffer.allocateDirect(64);
            while (!host.receive(answer)) {
                group.await(System.nanoTime() + TimeUnit.SECONDS.toNanos(30));
            }
            assertEquals(4, answer.remaining());
            assertEquals(0xabababab, answer.getInt());
        }
    }

    @Test
    void shouldReportThatNoBoardAnswers() {
        String uri;
        try (var board = LoopbackBoard.start()) {
            uri = board.board().uri();
        }
        var failure = assertThrows(NeckarException.class, () -> new ArqProvider().open(ConnectionUri.parse(uri)));
        assertTrue(failure.getMessage().contains("127.0.0.1"), failure::getMessage);
        assertTrue(failure.getMessage().contains("waiting for the configuration frame"), failure::getMessage);
    }

    @Test
    void shouldEndARunWhenAnotherThreadClosesTheConnection() throws InterruptedException {
        var waits = new CountDownLatch(1);
        try (var board = LoopbackBoard.start(() -> new RegisterPeer(waits::countDown), settings -> settings)) {
            var connection = board.connect();
            var program = new WordBuffer();
            Timing.waitUntil(program, RegisterPeer.ENDLESS);
            var endless = CompletableFuture.runAsync(() -> run(connection, program));
            waits.await();

            connection.close();

            var failure = assertThrows(CompletionException.class, endless::join).getCause();
            assertTrue(failure.getMessage().contains("closed the connection while a program ran"), failure::toString);
        }
    }
}
