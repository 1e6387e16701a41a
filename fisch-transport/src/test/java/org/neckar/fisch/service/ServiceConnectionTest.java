package org.neckar.fisch.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionContract;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.connection.ServiceAccess;
import org.neckar.fisch.connection.WordSink;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.ut.WordBuffer;

class ServiceConnectionTest extends ConnectionContract {
    private static final int LARGE = 100_000;
    private static final WordSink IGNORED = (words, from, count) -> {};

    private final LoopbackService service = new LoopbackService();

    @AfterEach
    void endService() {
        service.close();
    }

    @Override
    protected Connection open() {
        return Connections.open(service.uri());
    }

    @Override
    protected String kind() {
        return "grpc";
    }

    @Override
    protected boolean remembersRegisters() {
        return false;
    }

    @Override
    protected Optional<Connection> openWithTimeout(String seconds) {
        service.holdRun();
        return Optional.of(Connections.open(service.uri() + "?timeout=" + seconds));
    }

    private ServiceConnection connect() {
        return ServiceConnection.open(service.uri() + "?reconnect=10");
    }

    private static WordBuffer ticks(int count) {
        var program = new WordBuffer();
        for (int i = 0; i < count; i++) {
            Loopback.tick(program);
        }
        return program;
    }

    private static int execute(Connection connection, WordBuffer program) {
        var answers = new WordBuffer();
        connection.execute(program.backingArray(), 0, program.size(), answers::add);
        return answers.size();
    }

    @Test
    void shouldSendAShortProgramWithItsRunAndALongOneBefore() {
        try (var connection = connect()) {
            execute(connection, ticks(10));
            execute(connection, ticks(10));
            execute(connection, ticks(1000));
            execute(connection, ticks(1000));
            execute(connection, ticks(LARGE));
            execute(connection, ticks(LARGE));
        }
        assertEquals(
                List.of(
                        "open",
                        "run 0, 10 words",
                        "run 1, 10 words",
                        "run 2, 1000 words",
                        "run 3, 0 words",
                        "find",
                        "upload 100000",
                        "run 4, 0 words",
                        "run 5, 0 words",
                        "close"),
                service.calls);
    }

    @Test
    void shouldSendAgainWhatTheServiceHasForgotten() {
        try (var connection = connect()) {
            execute(connection, ticks(1000));
            service.forgetPrograms();
            assertEquals(1001, execute(connection, ticks(1000)));
        }
        assertEquals(
                List.of("open", "run 0, 1000 words", "run 1, 0 words", "run 1, 1000 words", "close"), service.calls);
    }

    @Test
    void shouldGoOnWhereALostConnectionLeftTheResult() {
        try (var connection = connect()) {
            service.breakAfter(2, true);
            assertEquals(5001, execute(connection, ticks(5000)));
            assertEquals(8, execute(connection, ticks(7)));
        }
        assertEquals(
                List.of("open", "run 0, 5000 words", "resume", "run 0, 5000 words", "run 1, 7 words", "close"),
                service.calls);
    }

    @Test
    void shouldSayWhichRunWasLostAndStayUsable() {
        try (var connection = connect()) {
            service.lose(0);
            service.breakAfter(1, true);
            var failure = assertThrows(NeckarException.class, () -> execute(connection, ticks(5000)));
            assertEquals(Recovery.RETRY, failure.recovery());
            assertEquals(
                    service.uri() + ": run 0 of session s1 was lost with the connection after 512 words: run [0] was on"
                            + " the board when the service ended; submit it again",
                    failure.getMessage());
            assertEquals(5001, execute(connection, ticks(5000)));
        }
    }

    @Test
    void shouldGiveUpAServiceThatStaysAway() {
        var connection = ServiceConnection.open(service.uri() + "?reconnect=0.2");
        service.breakAfter(1, false);
        var failure = assertThrows(NeckarException.class, () -> execute(connection, ticks(5000)));
        assertEquals(Recovery.RESET_LINK, failure.recovery());
        assertTrue(failure.getMessage().contains("(allowed 0.2 s, reconnect= in the URI)"), failure::getMessage);
        connection.close();
    }

    @Test
    void shouldNotWaitForAServiceThatWasNeverThere() {
        service.close();
        var failure = assertThrows(NeckarException.class, this::connect);
        assertEquals(Recovery.RETRY, failure.recovery());
        assertTrue(failure.getMessage().startsWith(service.uri() + ": UNAVAILABLE"), failure::getMessage);
    }

    @Test
    void shouldPassOnWhatTheServiceSaysOfAFailure() {
        try (var connection = connect()) {
            for (var recovery : List.of(Recovery.FIX_INPUT, Recovery.RETRY, Recovery.BOARD_FAULT, Recovery.BUG)) {
                service.failWith(new NeckarException(recovery, "something of " + recovery));
                var failure = assertThrows(NeckarException.class, () -> execute(connection, ticks(1)));
                assertEquals(recovery, failure.recovery());
                assertEquals(service.uri() + ": something of " + recovery, failure.getMessage());
            }
            assertEquals(2, execute(connection, ticks(1)));
        }
    }

    @Test
    void shouldTellHowARunComesAlongAndEndItFromAnotherThread() {
        var heard = new ArrayList<String>();
        try (var connection = connect()) {
            connection.onProgress(new RunProgress() {
                @Override
                public void queued(int ahead, long estimateNs) {
                    heard.add("queued behind " + ahead);
                }

                @Override
                public void started(String board) {
                    heard.add("started on " + board);
                    Thread.ofVirtual().start(connection::cancel);
                }
            });
            service.holdRun();
            var failure = assertThrows(NeckarException.class, () -> execute(connection, ticks(1)));
            assertEquals(service.uri() + ": run: cancelled", failure.getMessage());
        }
        assertEquals(List.of("queued behind 3", "started on board0"), heard);
    }

    @Test
    void shouldEndTheRunOfAThreadThatIsInterrupted() {
        try (var connection = connect()) {
            var executing = Thread.currentThread();
            connection.onProgress(new RunProgress() {
                @Override
                public void started(String board) {
                    executing.interrupt();
                }
            });
            service.holdRun();
            assertThrows(NeckarException.class, () -> execute(connection, ticks(1)));
            assertTrue(Thread.interrupted(), "the interruption was swallowed");
        }
        assertTrue(service.calls.contains("cancel 0"), service.calls::toString);
    }

    @Test
    void shouldEndARunWhenAnotherThreadClosesTheConnection() throws Exception {
        var connection = connect();
        var started = new CompletableFuture<Void>();
        connection.onProgress(new RunProgress() {
            @Override
            public void started(String board) {
                started.complete(null);
            }
        });
        service.holdRun();
        var run = CompletableFuture.runAsync(() -> connection.execute(new long[0], 0, 0, IGNORED));
        started.get(10, TimeUnit.SECONDS);
        connection.close();
        var failure = assertThrows(ExecutionException.class, () -> run.get(10, TimeUnit.SECONDS));
        var why = assertInstanceOf(NeckarException.class, failure.getCause());
        assertEquals(service.uri() + ": another thread closed the connection while a program ran", why.getMessage());
    }

    @Test
    void shouldSendTheProgramsOfAReinitStackOnceAndNameThemByHash() {
        try (var connection = connect()) {
            var writes = ticks(3);
            var reads = ticks(2);
            var stack = List.of(
                    new ReinitProgram(writes, Optional.of(reads), false),
                    new ReinitProgram(writes, Optional.empty(), true));
            connection.reinitStack(stack);
            connection.reinitStack(stack);
        }
        assertEquals(List.of("open", "find", "upload 3", "upload 2", "upload 3", "find", "close"), service.calls);
        assertEquals(2, service.stack.size());
        assertEquals(
                service.stack.getFirst().getProgram(), service.stack.getLast().getProgram());
        assertTrue(service.stack.getLast().getPending());
        assertTrue(service.stack.getLast().getSnapshot().isEmpty());
    }

    @Test
    void shouldNotSendATokenInPlainTextToAnotherMachine() {
        var access = ServiceAccess.of(ConnectionUri.parse("grpc://192.0.2.1:1"), Map.of("QUIGGELDY_TOKEN", "secret"));
        var failure = assertThrows(NeckarException.class, () -> ServiceClient.to(access));
        assertEquals(Recovery.FIX_INPUT, failure.recovery());
        assertEquals(
                "grpc://192.0.2.1:1: a token would travel in plain text to another machine; add tls=1 to the URI, or "
                        + "unset the token",
                failure.getMessage());
    }
}
