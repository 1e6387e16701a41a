package org.neckar.tools.service.rim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.service.RunProgress;
import org.neckar.fisch.service.ServiceConnection;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.testkit.ProjectRoot;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import org.neckar.tools.service.ServiceSettings;
import org.neckar.tools.service.store.StoreSettings;

@Timeout(60)
class BoardOverGrpcTest {
    /** 9.6 MB, more than a message may hold. */
    private static final int LARGE = 1_200_000;

    private static final String PERFECT = "sim:?noise=0";

    @TempDir
    private Path folder;

    private static WordBuffer ticks(int count) {
        var program = new WordBuffer();
        for (int i = 0; i < count; i++) {
            Loopback.tick(program);
        }
        return program;
    }

    /** Waits for hours of chip time, which takes the model longer than any test. */
    private static WordBuffer endless() {
        var program = new WordBuffer();
        for (int i = 0; i < 10_000; i++) {
            Timing.setupTimer(program);
            Timing.waitUntil(program, 0xffff_ffffL);
        }
        return program;
    }

    private static int execute(Connection connection, WordBuffer program) {
        var answers = new WordBuffer();
        connection.execute(program.backingArray(), 0, program.size(), answers::add);
        return answers.size();
    }

    @Test
    void shouldGiveTheSpikesOfTheFirstExampleAsTheModelInThisProcessDoes() throws IOException {
        try (var service = RunningService.on(PERFECT)) {
            assertEquals(spikes(PERFECT, folder.resolve("direct")), spikes(service.uri(), folder.resolve("shared")));
        }
    }

    private static List<String> spikes(String connection, Path out) throws IOException {
        var example = ProjectRoot.path().resolve("examples/first-light.yaml").toString();
        var err = new StringWriter();
        int exit = Neckar.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "run",
                example,
                "--connection",
                connection,
                "-o",
                out.toString());
        assertEquals(ExitCode.OK, exit, err::toString);
        var spikes = Files.readAllLines(out.resolve("spikes.csv"));
        assertTrue(spikes.size() > 1, "no spikes");
        return spikes;
    }

    @Test
    void shouldKeepTheBoardOfEachUserAsTheUserLeftIt() {
        try (var service = RunningService.on(PERFECT);
                var alice = Connections.open(service.uri() + "?user=alice");
                var bob = Connections.open(service.uri() + "?user=bob")) {
            for (int i = 0; i < 20; i++) {
                Registers.write(alice, 1000 + i);
                Registers.write(bob, 2000 + i);
                assertEquals(1000 + i, Registers.read(alice));
                assertEquals(2000 + i, Registers.read(bob));
            }
        }
    }

    @Test
    void shouldCarryProgramsAndResultsThatExceedMessagesAndMemory() {
        var usual = StoreSettings.DEFAULT;
        var little = new StoreSettings(
                usual.programWords(), 1 << 21, usual.programDisk(), usual.resultWords(), 1 << 14, usual.resultDisk());
        var settings = ServiceSettings.of(List.of(PERFECT)).withStore(little).withState(folder);
        try (var service = new RunningService(settings);
                var connection = Connections.open(service.uri())) {
            var program = ticks(LARGE);
            assertEquals(LARGE + 1, execute(connection, program));
            assertEquals(LARGE + 1, execute(connection, program));
        }
    }

    @Test
    void shouldServeOthersWhileAReaderIsSlow() throws Exception {
        try (var service = RunningService.on(PERFECT);
                var slow = Connections.open(service.uri() + "?user=slow");
                var quick = Connections.open(service.uri() + "?user=quick")) {
            var reading = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            var run = CompletableFuture.supplyAsync(() -> {
                var answers = new WordBuffer();
                var program = ticks(LARGE);
                slow.execute(program.backingArray(), 0, program.size(), (words, from, count) -> {
                    reading.countDown();
                    await(goOn);
                    answers.add(words, from, count);
                });
                return answers.size();
            });
            await(reading);
            for (int i = 0; i < 10; i++) {
                assertEquals(4, execute(quick, ticks(3)));
            }
            goOn.countDown();
            assertEquals(LARGE + 1, run.get(30, TimeUnit.SECONDS));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void shouldTakeTheBoardFromARunThatIsCancelled() {
        try (var service = RunningService.on(PERFECT);
                var connection = ServiceConnection.open(service.uri())) {
            Registers.write(connection, 7);
            connection.onProgress(new RunProgress() {
                @Override
                public void started(String board) {
                    assertEquals("board0", board);
                    Thread.ofVirtual().start(connection::cancel);
                }
            });
            var failure = assertThrows(NeckarException.class, () -> execute(connection, endless()));
            assertTrue(failure.getMessage().contains("cancelled"), failure::getMessage);
            assertEquals(7, Registers.read(connection));
        }
    }

    @Test
    void shouldGoOnAfterTheServerWasAwayAndLoseNothing() throws Exception {
        try (var service = RunningService.on(PERFECT);
                var connection = Connections.open(service.uri())) {
            Registers.write(connection, 5);
            var first = new CountDownLatch(1);
            var run = CompletableFuture.supplyAsync(() -> {
                var answers = new WordBuffer();
                var program = ticks(LARGE);
                connection.execute(program.backingArray(), 0, program.size(), (words, from, count) -> {
                    first.countDown();
                    answers.add(words, from, count);
                });
                return answers;
            });
            await(first);
            service.restartServer();
            var through = run.get(30, TimeUnit.SECONDS);
            var expected = new WordBuffer();
            try (var direct = Connections.open(PERFECT)) {
                var program = ticks(LARGE);
                direct.execute(program.backingArray(), 0, program.size(), expected::add);
            }
            assertArrayEquals(expected.toArray(), through.toArray());
            assertEquals(5, Registers.read(connection));
        }
    }

    @Test
    void shouldGoOnAfterTheServiceWasStartedAgainWithItsState() {
        try (var service =
                        new RunningService(ServiceSettings.of(List.of(PERFECT)).withState(folder));
                var connection = Connections.open(service.uri() + "?user=alice")) {
            Registers.write(connection, 5);
            service.restart();
            assertEquals(5, Registers.read(connection));
        }
    }

    @Test
    void shouldServeSixtyFourClientsAtATime() throws Exception {
        try (var service = RunningService.on(PERFECT, PERFECT);
                var threads = Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().name("client-", 0).factory())) {
            var clients = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 64; i++) {
                int value = i;
                clients.add(threads.submit(() -> {
                    try (var connection = Connections.open(service.uri() + "?user=client" + value % 8)) {
                        Registers.write(connection, value);
                        execute(connection, ticks(100));
                        return Registers.read(connection);
                    }
                }));
            }
            for (int i = 0; i < 64; i++) {
                assertEquals(i, clients.get(i).get(30, TimeUnit.SECONDS));
            }
        }
    }
}
