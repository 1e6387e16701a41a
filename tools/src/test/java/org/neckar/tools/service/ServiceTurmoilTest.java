package org.neckar.tools.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.tools.service.schedule.Mobility;
import org.neckar.tools.service.session.SessionOptions;

/** Many clients at once that submit, cancel, leave and come back, on boards that an administrator pauses. */
@Timeout(120)
class ServiceTurmoilTest {
    private static final int CLIENTS = 8;
    private static final int RUNS = 60;

    @TempDir
    private Path state;

    /** Counts the last words of one run. */
    private static final class Last implements RunListener {
        private final AtomicInteger words = new AtomicInteger();
        private final CompletableFuture<Optional<RunReport>> end = new CompletableFuture<>();

        @Override
        public void finished(RunReport report) {
            words.incrementAndGet();
            end.complete(Optional.of(report));
        }

        @Override
        public void failed(NeckarException why) {
            words.incrementAndGet();
            end.complete(Optional.empty());
        }
    }

    @Test
    void shouldAnswerEveryRunOnceWhateverClientsDoAtTheSameTime() throws Exception {
        var settings = ServiceSettings.of(List.of("sim:", "sim:")).withState(state);
        try (var service = ExperimentService.open(settings);
                var threads = Executors.newFixedThreadPool(
                        CLIENTS, Thread.ofPlatform().name("client-", 0).factory())) {
            var clients = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < CLIENTS; i++) {
                int seed = i;
                clients.add(CompletableFuture.runAsync(() -> live(service, seed), threads));
            }
            for (var client : clients) {
                client.get(100, TimeUnit.SECONDS);
            }

            long ended = service.count(ServiceCounter.RUNS_FINISHED)
                    + service.count(ServiceCounter.RUNS_FAILED)
                    + service.count(ServiceCounter.RUNS_CANCELLED)
                    + service.count(ServiceCounter.RUNS_EXPIRED);
            assertEquals(service.count(ServiceCounter.RUNS_SUBMITTED), ended);
            assertEquals(0, service.describe().waiting());
            assertEquals(0, service.count(ServiceCounter.RUNS_FAILED));
        }
    }

    private static void live(ExperimentService service, int seed) {
        var random = new SplittableRandom(seed);
        var user = "user" + seed % 3;
        var client = new TestClient(service, user, new SessionOptions(Optional.empty(), Mobility.ANYWHERE));
        var listeners = new ArrayList<Last>();
        for (long run = 0; run < RUNS; run++) {
            var program = client.upload(TestPrograms.write((int) run));
            var last = new Last();
            var handle = service.submit(user, client.id(), new RunRequest(run, program), last);
            switch (random.nextInt(8)) {
                case 0 -> handle.cancel();
                case 1 -> {
                    handle.detach();
                    last = new Last();
                    service.submit(user, client.id(), new RunRequest(run, program), last);
                }
                case 2 -> {
                    var board = "board" + random.nextInt(2);
                    service.pause(board);
                    service.unpause(board);
                }
                case 3 -> service.admin();
                case 4 -> last.end.join();
                default -> service.acknowledge(user, client.id(), run - 20);
            }
            listeners.add(last);
        }
        for (var last : listeners) {
            last.end.join();
        }
        assertTrue(listeners.stream().allMatch(last -> last.words.get() == 1), "a run was answered twice");
    }
}
