package org.neckar.fisch.connection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.testkit.Seeds;

/** What every kind of connection must do. A kind's test extends this class and says how to open one. */
public abstract class ConnectionContract {
    private static final long[] NOTHING = {};
    private static final int LARGE = 300_000;
    private static final int POLLING_TARGET = FpgaAddress.EXECUTOR + 7;

    /**
     * A program and the labels of the spikes it makes the board return.
     *
     * @param program words without a halt
     * @param labels in order of arrival
     */
    public record SpikeEcho(WordBuffer program, List<Integer> labels) {}

    /** Opens a connection of the kind under test, with a peer that is reset. */
    protected abstract Connection open();

    /** What {@link Connection#info()} must name as the kind. */
    protected abstract String kind();

    /** Whether a register keeps what was written; a kind without registers answers 0. */
    protected boolean remembersRegisters() {
        return true;
    }

    /**
     * A program that makes spikes come back; by default one spike to a chip that is not configured, which stays silent.
     */
    protected SpikeEcho spikeEcho() {
        var program = new WordBuffer();
        Events.spikes(program, 0x1234);
        return new SpikeEcho(program, List.of());
    }

    /**
     * Opens a connection whose runs may last so many seconds; nothing for a kind whose runs always come to their halt.
     */
    protected Optional<Connection> openWithTimeout(String seconds) {
        return Optional.empty();
    }

    @Test
    void shouldAnswerAnEmptyProgramWithHaltAlone() {
        try (var connection = open()) {
            var answers = run(connection, new WordBuffer());
            assertEquals(1, answers.halts());
            assertNoResponses(answers);
        }
    }

    @Test
    void shouldExecuteOnlyTheGivenWords() {
        var words = new WordBuffer();
        for (int i = 0; i < 5; i++) {
            Loopback.tick(words);
        }
        var answers = new PlaybackDecoder();
        try (var connection = open()) {
            connection.execute(words.toArray(), 1, 3, new FromFpgaDecoder(answers)::accept);
        }
        assertEquals(3, answers.responses(ResponseQueue.LOOPBACK).size());
    }

    @Seeds(10)
    void shouldAnswerInTheOrderOfTheProgram(RandomGenerator random) {
        var program = new WordBuffer();
        var expected = new ResponseOrder();
        for (int i = random.nextInt(200); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> expected.expect(Loopback.tick(program));
                case 1 -> expected.expect(Omnibus.read(program, POLLING_TARGET));
                case 2 -> expected.expect(Jtag.readIdCode(program));
                default -> Omnibus.write(program, POLLING_TARGET, random.nextInt());
            }
            // Answers of different units overtake one another unless the program waits for them.
            Timing.barrier(program, Timing.BARRIER_OMNIBUS | Timing.BARRIER_JTAG);
        }
        expected.halt();
        var order = new ResponseOrder();
        try (var connection = open()) {
            connection.execute(program.toArray(), 0, program.size(), new FromFpgaDecoder(order)::accept);
        }
        assertEquals(expected.toString(), order.toString());
    }

    @Test
    void shouldReadBackWhatWasWrittenBefore() {
        var program = new WordBuffer();
        for (int i = 0; i < 4; i++) {
            Omnibus.write(program, POLLING_TARGET, 0x12345670 + i);
            Omnibus.read(program, POLLING_TARGET);
        }
        try (var connection = open()) {
            var values = run(connection, program).responses(ResponseQueue.OMNIBUS);
            assertEquals(4, values.size());
            for (int i = 0; i < 4; i++) {
                assertEquals(remembersRegisters() ? 0x12345670 + i : 0, Response.OMNIBUS_WORD.value(values, i));
            }
        }
    }

    @Test
    void shouldReturnTheSpikesOfItsKind() {
        var echo = spikeEcho();
        try (var connection = open()) {
            var spikes = run(connection, echo.program()).spikes();
            var labels = new int[spikes.size()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = spikes.label(i);
            }
            assertArrayEquals(echo.labels().stream().mapToInt(label -> label).toArray(), labels);
        }
    }

    @Test
    void shouldExecuteAProgramOfSeveralHundredThousandWords() {
        var program = new WordBuffer();
        for (int i = 0; i < LARGE; i++) {
            Loopback.tick(program);
        }
        try (var connection = open()) {
            var answers = run(connection, program);
            assertEquals(LARGE, answers.responses(ResponseQueue.LOOPBACK).size());
            assertEquals(1, answers.halts());
        }
    }

    @Test
    void shouldExecuteManyProgramsOneAfterTheOther() {
        try (var connection = open()) {
            for (int ticks = 0; ticks < 100; ticks++) {
                var program = new WordBuffer();
                for (int i = 0; i < ticks; i++) {
                    Loopback.tick(program);
                }
                var answers = run(connection, program);
                assertEquals(ticks, answers.responses(ResponseQueue.LOOPBACK).size());
                assertEquals(1, answers.halts());
            }
        }
    }

    @Test
    void shouldStayUsableAfterASinkThatThrew() {
        var program = new WordBuffer();
        for (int i = 0; i < 1000; i++) {
            Loopback.tick(program);
        }
        var failure = new IllegalStateException("sink is full");
        try (var connection = open()) {
            WordSink full = (words, from, count) -> {
                throw failure;
            };
            var words = program.toArray();
            assertSame(
                    failure,
                    assertThrows(IllegalStateException.class, () -> connection.execute(words, 0, words.length, full)));

            var answers = run(connection, new WordBuffer());
            assertEquals(1, answers.halts());
            assertNoResponses(answers);
        }
    }

    @Test
    void shouldRefuseWordsOutsideTheArrayAndStayUsable() {
        try (var connection = open()) {
            var answers = new PlaybackDecoder();
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> connection.execute(new long[4], 2, 3, new FromFpgaDecoder(answers)::accept));
            assertEquals(0, answers.time(), "something was executed");
            assertEquals(1, run(connection, new WordBuffer()).halts());
        }
    }

    @Test
    void shouldAllowToBeClosedTwice() {
        var connection = open();
        connection.close();
        connection.close();
    }

    @Test
    void shouldRefuseToExecuteAfterItWasClosed() {
        var connection = open();
        connection.close();
        assertThrows(NeckarException.class, () -> connection.execute(NOTHING, 0, 0, (words, from, count) -> {}));
    }

    @Test
    void shouldMeasureHowLongTheExecutionTook() {
        try (var connection = open()) {
            var times = connection.execute(NOTHING, 0, 0, (words, from, count) -> {});
            assertTrue(times.executeNs() > 0, times::toString);
        }
    }

    @Test
    void shouldMeasureHowLongTheReceiverTook() {
        var program = new WordBuffer();
        for (int i = 0; i < 1000; i++) {
            Loopback.tick(program);
        }
        try (var connection = open()) {
            var answers = new PlaybackDecoder();
            var times = connection.execute(program.toArray(), 0, 1000, new FromFpgaDecoder(answers)::accept);
            assertTrue(times.decodeNs() > 0, times::toString);
        }
    }

    @Test
    void shouldSayWhatTheBoardWasDoingWhenARunDoesNotEnd() {
        var opened = openWithTimeout("0.1");
        assumeTrue(opened.isPresent(), "runs of this kind always end");
        var program = new WordBuffer();
        Loopback.tick(program);
        for (int i = 0; i < 10_000; i++) {
            Timing.setupTimer(program);
            Timing.waitUntil(program, 0xffff_ffffL);
        }
        try (var connection = opened.get()) {
            var failure = assertThrows(HaltMissing.class, () -> run(connection, program));
            var message = failure.getMessage();
            assertTrue(message.startsWith(connection.info().uri() + ": no halt after 0."), message);
            assertTrue(message.contains(" s (allowed 0.100 s): "), message);
            assertTrue(message.contains(" of 20001 words taken, "), message);
            assertEquals(Recovery.RESET_LINK, failure.recovery());

            var refusal = assertThrows(NeckarException.class, () -> run(connection, new WordBuffer()));
            assertTrue(refusal.getMessage().contains("an earlier run left it in an unknown state"), refusal::toString);
        }
    }

    @Test
    void shouldRefuseASecondUserWhileARunGoesOn() {
        try (var connection = open()) {
            var refusal = new AtomicReference<NeckarException>();
            WordSink meddling = (words, from, count) -> {
                if (refusal.get() == null) {
                    refusal.set(assertThrows(
                            NeckarException.class, () -> connection.execute(NOTHING, 0, 0, (w, f, c) -> {})));
                }
            };
            connection.execute(NOTHING, 0, 0, meddling);
            assertTrue(
                    refusal.get().getMessage().contains("executes (allowed one run at a time)"),
                    refusal.get()::getMessage);
        }
    }

    @Test
    void shouldNameKindAndUri() {
        try (var connection = open()) {
            var info = connection.info();
            assertEquals(kind(), info.kind());
            assertTrue(info.uri().startsWith(kind() + ":"), info::uri);
            assertFalse(info.identifier().isEmpty());
            assertFalse(info.bitfileInfo().isEmpty());
        }
    }

    private static PlaybackDecoder run(Connection connection, WordBuffer program) {
        var answers = new PlaybackDecoder();
        connection.execute(program.toArray(), 0, program.size(), new FromFpgaDecoder(answers)::accept);
        return answers;
    }

    private static void assertNoResponses(PlaybackDecoder answers) {
        for (var queue : ResponseQueue.values()) {
            assertEquals(0, answers.responses(queue).size(), queue::name);
        }
    }
}
