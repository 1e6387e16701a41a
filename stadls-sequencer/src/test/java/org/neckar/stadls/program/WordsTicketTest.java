package org.neckar.stadls.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.ppu.PPUMemoryWord;

class WordsTicketTest {
    private static final int[] ADDRESSES = {0x100, 0x101, 0x102, 0x103};

    private static PlaybackDecoder answers(int... words) {
        PlaybackDecoder responses = new PlaybackDecoder();
        for (int word : words) {
            responses.omnibus(word);
        }
        return responses;
    }

    @Test
    void shouldHandOutItsWordsBehindThoseReadBefore() {
        PlaybackProgramBuilder inner = new PlaybackProgramBuilder();
        WordsTicket words = inner.readOmnibus(ADDRESSES, 1, 2);
        PlaybackProgramBuilder outer = new PlaybackProgramBuilder();
        outer.read(PPUMemoryWord.class, new PPUMemoryWordOnDLS(7));
        outer.merge(inner);
        PlaybackProgram program = outer.done();
        program.attach(answers(1, 0x8000_0002, 3));
        assertArrayEquals(new int[] {0x8000_0002, 3}, words.get());
    }

    @Test
    void shouldReadTheWantedRangeOfAddresses() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        assertEquals(3, builder.readOmnibus(ADDRESSES, 0, 3).size());
        PlaybackProgram program = builder.done();
        assertEquals(3, program.sizeToFpga());
        assertEquals(3, program.sizeFromFpga());
    }

    @Test
    void shouldRefuseToBeRedeemedBeforeTheRun() {
        WordsTicket words = new PlaybackProgramBuilder().readOmnibus(ADDRESSES, 0, 4);
        NeckarException refused = assertThrows(NeckarException.class, words::get);
        assertTrue(refused.getMessage().contains("run the program"), refused.getMessage());
    }

    @Test
    void shouldRefuseAnIncompleteAnswer() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        WordsTicket words = builder.readOmnibus(ADDRESSES, 0, 4);
        builder.done().attach(answers(1, 2, 3));
        assertThrows(NeckarException.class, words::get);
    }

    @Test
    void shouldRefuseARangeBeyondTheAddresses() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        assertThrows(IndexOutOfBoundsException.class, () -> builder.readOmnibus(ADDRESSES, 2, 3));
    }
}
