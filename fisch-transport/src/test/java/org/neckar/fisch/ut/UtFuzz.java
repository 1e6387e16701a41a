package org.neckar.fisch.ut;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.InstructionPrinter;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponsePrinter;

/** Any words, in both directions, through decoders, printers and columns. */
public final class UtFuzz {
    private UtFuzz() {}

    /** One attempt of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        var words = new long[data.length / Long.BYTES];
        ByteBuffer.wrap(data).asLongBuffer().get(words);
        toFpga(words);
        fromFpga(words);
    }

    private static void toFpga(long[] words) {
        var again = new ToFpgaReencoder();
        new ToFpgaDecoder(again).accept(words, 0, words.length);
        new ToFpgaDecoder(new InstructionPrinter(new StringBuilder())).accept(words, 0, words.length);
        long filler = Arrays.stream(words).filter(word -> word < 0).count();
        require(
                again.words.size() + again.refusals.size() + filler == words.length,
                "every word is a message, refused, or filler");
    }

    private static void fromFpga(long[] words) {
        var expected = new BitwiseDecoder();
        int good = 0;
        while (good < words.length && expected.accept(words[good])) {
            good++;
        }
        var again = new FromFpgaReencoder();
        require(decode(again, words) == (good == words.length), "both decoders refuse the same stream");
        again.encoder.flush();
        require(Arrays.equals(expected.finish(), again.words.toArray()), "both decoders find the same messages");
        decode(new PlaybackDecoder(), words);
        decode(new ResponsePrinter(new StringBuilder()), words);
    }

    private static boolean decode(FromFpgaHandler handler, long[] words) {
        try {
            new FromFpgaDecoder(handler).accept(words, 0, words.length);
            return true;
        } catch (NeckarException e) {
            require(e.recovery() == Recovery.RESET_LINK, "a damaged stream ends the link");
            return false;
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
