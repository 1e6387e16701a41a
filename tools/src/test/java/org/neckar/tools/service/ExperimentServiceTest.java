package org.neckar.tools.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.store.Digests;
import org.neckar.tools.service.store.ProgramHash;

class ExperimentServiceTest {
    private ExperimentService service;

    @BeforeEach
    void start() {
        service = ExperimentService.open(ServiceSettings.of(List.of("sim:")));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void shouldRunTheProgramsOfASessionInTheirOrder() {
        var anna = new TestClient(service, "anna");
        var first = anna.submit(TestPrograms.write(17));
        var second = anna.submit(TestPrograms.read());
        var third = anna.submit(TestPrograms.write(18));
        var fourth = anna.submit(TestPrograms.read());

        first.await();
        assertEquals(17, TestPrograms.value(second.await()));
        third.await();
        assertEquals(18, TestPrograms.value(fourth.await()));
        assertEquals("board0", fourth.board);
        assertEquals(1, fourth.report.wordsToFpga());
        assertEquals(4, service.count(ServiceCounter.RUNS_FINISHED));
    }

    @Test
    void shouldRestoreWhatASessionHadOnTheBoardAfterAnotherHadIt() {
        var anna = new TestClient(service, "anna");
        var bert = new TestClient(service, "bert");
        anna.run(TestPrograms.write(1));
        bert.run(TestPrograms.write(2));

        assertEquals(1, TestPrograms.value(anna.run(TestPrograms.read())));
        assertEquals(2, TestPrograms.value(bert.run(TestPrograms.read())));
        assertEquals(4, service.count(ServiceCounter.SWITCHES));
    }

    @Test
    void shouldDeliverALongResultWholeAndInOrder() {
        var anna = new TestClient(service, "anna");

        var answers = anna.run(TestPrograms.ticks(500_000));

        assertTrue(answers.length >= 125_000, () -> answers.length + " words");
    }

    @Test
    void shouldHandOutAKeptResultAgain() {
        var anna = new TestClient(service, "anna");
        anna.submit(0, TestPrograms.write(5)).await();
        var once = anna.submit(1, TestPrograms.read()).await();
        var again = anna.submit(1, TestPrograms.read()).await();

        assertArrayEquals(once, again);
        assertEquals(1, service.count(ServiceCounter.RUNS_RESUMED));
        assertEquals(2, service.count(ServiceCounter.RUNS_FINISHED));
        assertEquals(List.of(0L, 1L), service.resumeSession("anna", anna.id()).results());
        service.acknowledge("anna", anna.id(), 1);
        var gone = assertThrows(NeckarException.class, () -> anna.submit(1, TestPrograms.read()));
        assertEquals(
                "run 1 of session s1: answered before, and its result is no longer kept (allowed 2 and more)",
                gone.getMessage());
    }

    @Test
    void shouldRefuseANumberThatWasUsedForAnotherProgram() {
        var anna = new TestClient(service, "anna");
        anna.submit(0, TestPrograms.write(5)).await();

        var refused = assertThrows(NeckarException.class, () -> anna.submit(0, TestPrograms.write(6)));
        assertEquals(Recovery.FIX_INPUT, refused.recovery());
    }

    @Test
    void shouldRefuseTheSessionOfAnotherUserLikeAnUnknownOne() {
        var anna = new TestClient(service, "anna");

        var other = assertThrows(SessionUnknown.class, () -> service.resumeSession("bert", anna.id()));
        var unknown = assertThrows(SessionUnknown.class, () -> service.resumeSession("bert", "0".repeat(64)));
        assertEquals(unknown.getMessage(), other.getMessage());
    }

    @Test
    void shouldAskForAProgramThatIsNotHere() {
        var anna = new TestClient(service, "anna");
        var hash = new ProgramHash("ab".repeat(32));

        var missing = assertThrows(
                ProgramMissing.class,
                () -> service.submit("anna", anna.id(), new RunRequest(0, hash), new TestClient.TestRun()));
        assertEquals(hash, missing.hash());
    }

    @Test
    void shouldRefuseAnUploadWithAnotherHashOrLength() {
        var words = TestPrograms.write(1);
        var hash = Digests.of(words);
        try (var upload = service.upload("anna", hash, 2)) {
            upload.append(Digests.bytes(TestPrograms.write(2)));
            var wrong = assertThrows(NeckarException.class, upload::finish);
            assertTrue(wrong.getMessage().contains("words whose hash is"), wrong::getMessage);
        }
        try (var upload = service.upload("anna", hash, 1)) {
            var tooMuch = assertThrows(NeckarException.class, () -> upload.append(Digests.bytes(words)));
            assertTrue(tooMuch.getMessage().contains("2 words and more (declared 1)"), tooMuch::getMessage);
        }
        assertEquals(List.of(hash), service.missing("anna", List.of(hash)));
    }

    @Test
    void shouldEndARunThatIsCancelledOnTheBoardAndKeepWhatWasBefore() {
        var anna = new TestClient(service, "anna");
        anna.run(TestPrograms.write(7));
        var endless = anna.submit(TestPrograms.endless());
        endless.awaitBegin();
        endless.handle.cancel();

        assertEquals(
                "run 1: cancelled; submit it as a new run",
                endless.awaitFailure().getMessage());
        assertEquals(7, TestPrograms.value(anna.run(TestPrograms.read())));
    }

    @Test
    void shouldNeverStartARunThatWasCancelledWhileItWaited() {
        var anna = new TestClient(service, "anna");
        service.pause("board0");
        var first = anna.submit(TestPrograms.write(1));
        var second = anna.submit(TestPrograms.write(2));
        var third = anna.submit(TestPrograms.read());
        second.handle.cancel();
        service.unpause("board0");

        first.await();
        assertEquals(1, TestPrograms.value(third.await()));
        assertEquals(Recovery.RETRY, second.awaitFailure().recovery());
        assertTrue(first.place != null);
    }

    @Test
    void shouldForgetTheQueueOfAClientThatIsGoneAtOnceAndTakeItsRunsAgain() {
        var anna = new TestClient(service, "anna");
        service.pause("board0");
        var lost = anna.submit(0, TestPrograms.write(3));
        lost.handle.detach();
        assertEquals(0, service.describe().waiting());
        service.unpause("board0");
        anna.submit(0, TestPrograms.write(3)).await();

        assertEquals(3, TestPrograms.value(anna.submit(1, TestPrograms.read()).await()));
        assertTrue(!lost.isOver());
    }

    @Test
    void shouldShowBoardsUsersSessionsAndQueue() {
        var anna = new TestClient(service, "anna");
        anna.run(TestPrograms.write(3));
        service.pause("board0");
        anna.submit(TestPrograms.read());

        var view = service.admin();
        assertEquals("board0", view.boards().getFirst().name());
        assertEquals("anna", view.users().getFirst().name());
        assertEquals(1.0, view.users().getFirst().share());
        assertEquals(1, view.sessions().getFirst().waiting());
        assertEquals(1, view.queue().getFirst().sequence());
    }
}
