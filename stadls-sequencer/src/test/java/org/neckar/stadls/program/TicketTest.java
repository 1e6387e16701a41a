package org.neckar.stadls.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.coordinate.SystimeSyncBaseOnDLS;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.timing.SystimeSyncBase;

class TicketTest {
    private static final PPUMemoryWordOnDLS WORD = new PPUMemoryWordOnDLS(7);

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
