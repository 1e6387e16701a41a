package org.neckar.chipmodel.fpga;

import java.io.Serial;
import java.nio.ByteBuffer;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.ToFpga;

/** Any words into a board without circuits: it accepts them, halts, and what it sends can be decoded. */
public final class BoardFuzz {
    private static final int MOST_TURNS = 2000;
    private static final long[] HALT = {ToFpga.HALT};

    private BoardFuzz() {}

    /** One attempt of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        var words = new long[data.length / Long.BYTES];
        ByteBuffer.wrap(data).asLongBuffer().get(words);
        var board = TestBoard.scripted(new ScriptedCircuits());
        var turns = new int[1];
        board.watchedBy(() -> {
            if (++turns[0] > MOST_TURNS) {
                throw new TooLong();
            }
        });
        var answers = new PlaybackDecoder();
        var decoder = new FromFpgaDecoder(answers);
        try {
            board.feed(words, 0, words.length, decoder::accept);
            board.feed(HALT, 0, 1, decoder::accept);
        } catch (TooLong e) {
            return;
        }
        if (answers.halts() == 0 || !decoder.isAligned()) {
            throw new AssertionError("the stream ends with a whole word after the halt");
        }
    }

    /** A program that waits for hours. */
    private static final class TooLong extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
