package org.neckar.stadls.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.coordinate.SystimeSyncBaseOnDLS;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.timing.SystimeSyncBase;
import org.neckar.testkit.Seeds;

class TicketTest {
    private static final PPUMemoryWordOnDLS WORD = new PPUMemoryWordOnDLS(7);
    private static final long READ = ToFpga.omnibusAddress(0x0280_0007, true, 0xf);

    @Test
    void shouldRefuseToBeRedeemedBeforeTheRun() {
        Ticket<PPUMemoryWord> ticket = new PlaybackProgramBuilder().read(PPUMemoryWord.class, WORD);
        assertFalse(ticket.isValid());
        NeckarException refused = assertThrows(NeckarException.class, ticket::get);
        assertTrue(refused.getMessage().contains("run the program"), refused.getMessage());
    }

    @Test
    void shouldBeValidFromItsOwnResponseOn() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> first = builder.read(PPUMemoryWord.class, WORD);
        Ticket<PPUMemoryWord> second = builder.read(PPUMemoryWord.class, WORD);
        PlaybackProgram program = builder.done();
        PlaybackDecoder responses = new PlaybackDecoder();
        responses.omnibus(0x12345678);
        program.attach(responses);
        assertTrue(first.isValid());
        assertEquals(0x12345678L, first.get().value());
        assertFalse(second.isValid());
        assertThrows(NeckarException.class, second::get);
    }

    @Test
    void shouldDecodeSeveralWordsOfOneContainer() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        Ticket<SystimeSyncBase> base = builder.read(SystimeSyncBase.class, new SystimeSyncBaseOnDLS());
        PlaybackProgram program = builder.done();
        PlaybackDecoder responses = new PlaybackDecoder();
        responses.omnibus(0x80000001);
        responses.omnibus(0x2);
        program.attach(responses);
        assertEquals(0x2_8000_0001L, base.get().value());
        assertEquals(2, base.fpgaTime());
    }

    @Test
    void shouldFollowItsReadThroughMerging() {
        PlaybackProgramBuilder inner = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> ticket = inner.read(PPUMemoryWord.class, WORD);
        PlaybackProgramBuilder middle = new PlaybackProgramBuilder();
        middle.read(PPUMemoryWord.class, WORD);
        middle.merge(inner);
        PlaybackProgramBuilder outer = new PlaybackProgramBuilder();
        outer.read(PPUMemoryWord.class, WORD);
        outer.merge(middle);
        PlaybackProgram program = outer.done();
        PlaybackDecoder responses = new PlaybackDecoder();
        responses.omnibus(1);
        responses.omnibus(2);
        responses.omnibus(3);
        program.attach(responses);
        assertEquals(3, ticket.get().value());
        assertTrue(inner.isEmpty());
        assertTrue(inner.isWriteOnly());
    }

    @Test
    void shouldStandForTheLatestRun() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> ticket = builder.read(PPUMemoryWord.class, WORD);
        PlaybackProgram program = builder.done();
        for (int value : new int[] {5, 6}) {
            PlaybackDecoder responses = new PlaybackDecoder();
            responses.omnibus(value);
            program.attach(responses);
            assertEquals(value, ticket.get().value());
        }
    }

    @Test
    void shouldStillTellWhatAnEarlierRunBrought() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> ticket = builder.read(PPUMemoryWord.class, WORD);
        PlaybackProgram program = builder.done();
        PlaybackDecoder earlier = answers(5);
        program.attach(earlier);
        PlaybackDecoder later = answers(6);
        program.attach(later);
        assertEquals(5, program.answer(ticket, earlier).value());
        assertEquals(6, program.answer(ticket, later).value());
        assertEquals(6, ticket.get().value());
        assertEquals(1, program.answeredAt(ticket, earlier));
    }

    @Test
    void shouldRefuseATicketOfAnotherProgram() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        builder.read(PPUMemoryWord.class, WORD);
        PlaybackProgram program = builder.done();
        Ticket<PPUMemoryWord> foreign = builder.read(PPUMemoryWord.class, WORD);
        PlaybackDecoder responses = answers(5);
        NeckarException refused = assertThrows(NeckarException.class, () -> program.answer(foreign, responses));
        assertEquals(
                "ticket of " + foreign.what() + ": belongs to another program; ask the result of that one",
                refused.getMessage());
    }

    @Test
    void shouldGiveTheReadsOfACopyTicketsOfTheirOwn() {
        PlaybackProgramBuilder once = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> original = once.read(PPUMemoryWord.class, WORD);
        PlaybackProgramBuilder twice = new PlaybackProgramBuilder();
        twice.resetTimer();
        Ticket<PPUMemoryWord> first = twice.copy(once).of(original);
        Ticket<PPUMemoryWord> second = twice.copy(once).of(original);
        once.done().attach(answers(7));
        PlaybackProgram program = twice.done();
        program.attach(answers(8, 9));
        assertEquals(7, original.get().value());
        assertEquals(8, first.get().value());
        assertEquals(9, second.get().value());
        assertEquals(
                List.of(1, 2),
                program.tickets().stream().map(Ticket::instruction).toList());
    }

    @Test
    void shouldCopyABuilderIntoItself() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> original = builder.read(PPUMemoryWord.class, WORD);
        Ticket<PPUMemoryWord> copy = builder.copy(builder).of(original);
        PlaybackProgram program = builder.done();
        program.attach(answers(1, 2));
        assertEquals(2, program.sizeToFpga());
        assertEquals(1, original.get().value());
        assertEquals(2, copy.get().value());
    }

    @Test
    void shouldRefuseToFindTheCopyOfATicketThatWasNotCopied() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        CopiedTickets copies = new PlaybackProgramBuilder().copy(builder);
        Ticket<PPUMemoryWord> later = builder.read(PPUMemoryWord.class, WORD);
        assertThrows(NeckarException.class, () -> copies.of(later));
    }

    @Seeds(200)
    void shouldFindItsAnswerAfterAnyTreeOfMergesAndCopies(RandomGenerator random) {
        List<Ticket<PPUMemoryWord>> tickets = new ArrayList<>();
        PlaybackProgramBuilder program = tree(random, 4, tickets);
        int[] words = new int[program.sizeFromFpga()];
        Arrays.setAll(words, answer -> answer);
        PlaybackProgram done = program.done();
        done.attach(answers(words));
        assertEquals(done.sizeFromFpga(), tickets.size());
        Set<Long> answered = new HashSet<>();
        for (Ticket<PPUMemoryWord> ticket : tickets) {
            answered.add(ticket.get().value());
            assertEquals(READ, done.word(ticket.instruction()));
        }
        assertEquals(tickets.size(), answered.size());
    }

    /** A builder of random parts, some of them merged, some copied. */
    private static PlaybackProgramBuilder tree(RandomGenerator random, int depth, List<Ticket<PPUMemoryWord>> tickets) {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        for (int part = random.nextInt(4); part >= 0; part--) {
            switch (random.nextInt(depth == 0 ? 2 : 4)) {
                case 0 -> tickets.add(builder.read(PPUMemoryWord.class, WORD));
                case 1 -> builder.resetTimer();
                case 2 -> builder.merge(tree(random, depth - 1, tickets));
                default -> {
                    List<Ticket<PPUMemoryWord>> originals = new ArrayList<>();
                    CopiedTickets copies = builder.copy(tree(random, depth - 1, originals));
                    originals.forEach(original -> tickets.add(copies.of(original)));
                }
            }
        }
        return builder;
    }

    @Test
    void shouldHandOutAColumnOfWordsBehindThoseReadBefore() {
        PlaybackProgramBuilder inner = new PlaybackProgramBuilder();
        Ticket<int[]> words = inner.readOmnibus(new int[] {0x100, 0x101, 0x102, 0x103}, 1, 2);
        PlaybackProgramBuilder outer = new PlaybackProgramBuilder();
        outer.read(PPUMemoryWord.class, WORD);
        outer.merge(inner);
        PlaybackProgram program = outer.done();
        program.attach(answers(1, 0x8000_0002, 3));
        assertArrayEquals(new int[] {0x8000_0002, 3}, words.get());
        assertEquals("2 omnibus words from 0x00000101 on", words.what());
        assertEquals(2, words.instructions());
    }

    @Test
    void shouldRefuseAnIncompleteColumnOfWords() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        Ticket<int[]> words = builder.readOmnibus(new int[] {0x100, 0x101, 0x102, 0x103}, 0, 4);
        builder.done().attach(answers(1, 2, 3));
        assertThrows(NeckarException.class, words::get);
    }

    @Test
    void shouldRefuseARangeBeyondTheAddresses() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        assertThrows(IndexOutOfBoundsException.class, () -> builder.readOmnibus(new int[4], 2, 3));
    }

    private static PlaybackDecoder answers(int... words) {
        PlaybackDecoder responses = new PlaybackDecoder();
        for (int word : words) {
            responses.omnibus(word);
        }
        return responses;
    }

    @Test
    void shouldKeepABuilderAsItWasWhenAWriteIsRefused() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        assertThrows(
                NeckarException.class,
                () -> builder.write(new SystimeSyncBaseOnDLS(), SystimeSyncBase.DEFAULT.withValue(1L << 43)));
        assertTrue(builder.isEmpty());
    }

    @Test
    void shouldStartEmptyAfterDone() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        builder.read(PPUMemoryWord.class, WORD);
        assertEquals(1, builder.done().sizeFromFpga());
        assertEquals(0, builder.done().sizeToFpga());
    }

    @Test
    void shouldRefuseToMergeABuilderIntoItself() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        assertThrows(NeckarException.class, () -> builder.merge(builder));
    }
}
