package org.neckar.tools.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A service with a client in one process, to be killed: {@code STATE [SESSION]}. Opens or resumes a session, says its
 * id, then alternately writes a number that grows and reads it back; says {@code answered N} for each run whose result
 * the client has, and never acknowledges the last one before the next is answered.
 */
final class KilledService {
    static final String SESSION = "session ";
    static final String ANSWERED = "answered ";

    private KilledService() {}

    public static void main(String[] arguments) {
        var settings = ServiceSettings.of(List.of("sim:")).withState(Path.of(arguments[0]));
        var service = ExperimentService.open(settings);
        var client = arguments.length > 1
                ? TestClient.resume(service, "anna", arguments[1])
                : new TestClient(service, "anna");
        System.out.println(SESSION + client.id());
        for (long run = client.session().nextSequence(); ; run++) {
            client.submit(run, program(run)).await();
            System.out.println(ANSWERED + run);
            if (run > 0) {
                service.acknowledge("anna", client.id(), run - 1);
            }
        }
    }

    /** Even runs write their number, odd ones read what was written. */
    static long[] program(long run) {
        return run % 2 == 0 ? TestPrograms.write((int) run) : TestPrograms.read();
    }

    /** A process of this kind. */
    record Life(Process process, BufferedReader lines) implements AutoCloseable {
        static Life begin(List<String> arguments) throws IOException {
            var command = new ArrayList<>(List.of(
                    System.getProperty("java.home") + "/bin/java",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledService.class.getName()));
            command.addAll(arguments);
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Life(process, process.inputReader(StandardCharsets.UTF_8));
        }

        /** The next line, without its beginning. */
        String await(String beginning) throws IOException {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length());
                }
            }
            throw new AssertionError("the service ended by itself");
        }

        /** Kills it with all it has in memory; returns the number of the last run it had answered, if any. */
        long kill(long before) throws IOException, InterruptedException {
            // The handle leaves the stream open, with what the process had said.
            process.toHandle().destroyForcibly();
            process.waitFor();
            long answered = before;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ANSWERED)) {
                    answered = Long.parseLong(line.substring(ANSWERED.length()));
                }
            }
            return answered;
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** Kills so many services at moments drawn from a seed, and looks after each at what is left of the session. */
    static void kill(Path state, int lives, long seed) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        var id = Optional.<String>empty();
        long first = 0;
        int content = 0;
        for (int life = 0; life < lives; life++) {
            var arguments = new ArrayList<>(List.of(state.toString()));
            id.ifPresent(arguments::add);
            long answered;
            try (var killed = Life.begin(arguments)) {
                id = Optional.of(killed.await(SESSION));
                long seen = Long.parseLong(killed.await(ANSWERED));
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(300_000)));
                answered = killed.kill(seen);
            }
            try (var service =
                    ExperimentService.open(ServiceSettings.of(List.of("sim:")).withState(state))) {
                var client = TestClient.resume(service, "anna", id.get());
                long next = client.session().nextSequence();
                content = lastWrite(first, next, content);
                check(client, answered, content);
                first = next + 1;
            }
        }
    }

    /** Number of the last run before another one that wrote, in the life that began with the first one. */
    private static int lastWrite(long first, long next, int before) {
        long last = next % 2 == 0 ? next - 2 : next - 1;
        return last >= first ? (int) last : before;
    }

    private static void check(TestClient client, long answered, int content) {
        var session = client.session();
        long next = session.nextSequence();
        // A run may have ended without its client having said so.
        assertTrue(next == answered + 1 || next == answered + 2, () -> "run %d after %d".formatted(next, answered));
        assertEquals(next - 1, session.results().getLast());
        session.notice()
                .ifPresent(notice -> assertEquals(
                        ("run %d was on the board when the service ended; its effects are lost;"
                                        + " session restored as of run %d: submit it again")
                                .formatted(next, next - 1),
                        notice));
        var kept = client.submit(next - 1, program(next - 1)).await();
        if (next % 2 == 0) {
            assertEquals(content, TestPrograms.value(kept));
        }
        assertEquals(
                content,
                TestPrograms.value(client.submit(next, TestPrograms.read()).await()));
    }
}
