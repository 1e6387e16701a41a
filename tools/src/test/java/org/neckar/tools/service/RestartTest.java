package org.neckar.tools.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.tools.service.session.ReinitEntry;

/** What a service with a state directory still knows after it ended and began again. */
class RestartTest {
    @TempDir
    private Path state;

    private ExperimentService open() {
        return ExperimentService.open(ServiceSettings.of(List.of("sim:")).withState(state));
    }

    @Test
    void shouldKeepSessionContentAndUnacknowledgedResults() {
        String id;
        long[] answer;
        try (var service = open()) {
            var anna = new TestClient(service, "anna");
            anna.run(TestPrograms.write(41));
            answer = anna.submit(TestPrograms.read()).await();
            id = anna.id();
        }
        try (var service = open()) {
            var anna = TestClient.resume(service, "anna", id);

            assertEquals(2, anna.session().nextSequence());
            assertEquals(List.of(1L), anna.session().results());
            assertEquals(Optional.empty(), anna.session().notice());
            assertArrayEquals(answer, anna.submit(1, TestPrograms.read()).await());
            assertEquals(41, TestPrograms.value(anna.run(TestPrograms.read())));
            assertThrows(SessionUnknown.class, () -> service.resumeSession("bert", id));
        }
    }

    @Test
    void shouldKeepALongResultInAFileUntilItIsAcknowledged() throws IOException {
        String id;
        long[] answer;
        try (var service = open()) {
            var anna = new TestClient(service, "anna");
            answer = anna.submit(TestPrograms.ticks(100_000)).await();
            id = anna.id();
        }
        try (var service = open()) {
            var anna = TestClient.resume(service, "anna", id);
            assertArrayEquals(
                    answer, anna.submit(0, TestPrograms.ticks(100_000)).await());
            service.acknowledge("anna", id, 0);
            try (var results = Files.list(state.resolve("results"))) {
                assertEquals(0, results.count());
            }
        }
    }

    @Test
    void shouldKeepAReinitStackWithItsPrograms() {
        String id;
        try (var service = open()) {
            var anna = new TestClient(service, "anna");
            var hash = anna.upload(TestPrograms.write(77));
            service.reinit("anna", anna.id(), List.of(new ReinitEntry(hash, Optional.empty(), true)));
            anna.run(TestPrograms.read());
            id = anna.id();
        }
        try (var service = open()) {
            var anna = TestClient.resume(service, "anna", id);

            assertEquals(77, TestPrograms.value(anna.run(TestPrograms.read())));
        }
    }

    @Test
    void shouldKeepFailuresAndNumbersThatWereCancelledAhead() {
        String id;
        try (var service = open()) {
            var anna = new TestClient(service, "anna");
            service.pause("board0");
            anna.submit(0, TestPrograms.write(1));
            anna.submit(1, TestPrograms.write(2)).handle.cancel();
            id = anna.id();
        }
        try (var service = open()) {
            var anna = TestClient.resume(service, "anna", id);
            assertEquals(0, anna.session().nextSequence());
            assertEquals(
                    "run 1: cancelled; submit it as a new run",
                    anna.submit(1, TestPrograms.write(2)).awaitFailure().getMessage());
            anna.submit(0, TestPrograms.write(1)).await();

            assertEquals(
                    1, TestPrograms.value(anna.submit(2, TestPrograms.read()).await()));
        }
    }

    @Test
    void shouldForgetASessionThatWasClosed() {
        try (var service = open()) {
            var anna = new TestClient(service, "anna");
            anna.submit(TestPrograms.write(1)).await();
            service.closeSession("anna", anna.id());

            assertThrows(SessionUnknown.class, () -> anna.submit(TestPrograms.read()));
        }
        try (var service = open()) {
            assertEquals(List.of(), service.admin().sessions());
        }
    }

    @Test
    void shouldKeepTheImageWhenTheJournalBecomesTooLong() {
        String id;
        try (var service = open()) {
            var anna = new TestClient(service, "anna");
            for (int i = 0; i < 300; i++) {
                anna.run(TestPrograms.write(i));
            }
            id = anna.id();
        }
        try (var service = open()) {
            var anna = TestClient.resume(service, "anna", id);

            assertEquals(300, anna.session().nextSequence());
            assertEquals(299, TestPrograms.value(anna.run(TestPrograms.read())));
        }
    }

    @Test
    void shouldGoOnWithWhatIsGoodWhenTheEndOfAJournalIsDamaged() throws IOException {
        String id;
        try (var service = open()) {
            var anna = new TestClient(service, "anna");
            anna.submit(TestPrograms.write(5)).await();
            id = anna.id();
        }
        Files.write(state.resolve("sessions").resolve("s1.journal"), new byte[11], StandardOpenOption.APPEND);
        try (var service = open()) {
            var anna = TestClient.resume(service, "anna", id);

            assertEquals(5, TestPrograms.value(anna.run(TestPrograms.read())));
        }
    }

    @Test
    void shouldRefuseADirectoryThatAnotherServiceUses() {
        try (var service = open()) {
            var refused = assertThrows(NeckarException.class, this::open);

            assertTrue(refused.getMessage().contains("another service uses it"), refused::getMessage);
            assertEquals(0, service.describe().waiting());
        }
    }
}
