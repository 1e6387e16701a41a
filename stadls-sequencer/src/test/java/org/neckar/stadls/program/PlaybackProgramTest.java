package org.neckar.stadls.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.instruction.I2c;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

class PlaybackProgramTest {
    private final WordBuffer words = new WordBuffer();

    @Test
    void shouldExpectTheAnswersThatItsWordsAskFor() {
        Omnibus.write(words, 1, 2);
        Omnibus.read(words, 1);
        I2c.ID.read(words, 0);
        Jtag.writePllRegister(words, 1, 2);
        Jtag.readIdCode(words);
        words.add(ToFpga.TICK);
        PlaybackProgram program = PlaybackProgram.ofWords(words.toArray());
        assertArrayEquals(words.toArray(), program.words());
        assertEquals(5, program.expected(ResponseQueue.OMNIBUS));
        assertEquals(1, program.expected(ResponseQueue.JTAG));
        assertEquals(1, program.expected(ResponseQueue.LOOPBACK));
    }

    @Test
    void shouldRefuseWordsThatAreNoInstructionOfAProgram() {
        assertEquals(
                "playback program, word 1 of 2: 0a00000000000000 is a halt (allowed none; the executor appends it)",
                refusal(ToFpga.TICK, ToFpga.HALT));
        assertEquals(
                "playback program, word 0 of 1: 1000000000000000 is no instruction (UNKNOWN_INDEX)",
                refusal(0x1000_0000_0000_0000L));
        assertEquals(
                "playback program: 4194305 instructions (allowed up to 4194304); split it into several programs",
                refusal(new long[PlaybackProgram.MEMORY_SIZE + 1]));
    }

    private static String refusal(long... words) {
        return assertThrows(NeckarException.class, () -> PlaybackProgram.ofWords(words))
                .getMessage();
    }
}
