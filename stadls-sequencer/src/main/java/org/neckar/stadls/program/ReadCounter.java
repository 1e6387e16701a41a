package org.neckar.stadls.program;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaListener;

/** Counts the responses that words ask for, and refuses words that no playback program may hold. */
final class ReadCounter extends ToFpgaListener {
    private final Reads reads = new Reads();
    private final long[] words;

    private ReadCounter(long[] words) {
        this.words = words;
    }

    static Reads count(long[] words) {
        ReadCounter counter = new ReadCounter(words);
        for (int i = 0; i < words.length; i++) {
            if (words[i] == ToFpga.HALT) {
                throw counter.refusal(i, "a halt (allowed none; the executor appends it)");
            }
        }
        new ToFpgaDecoder(counter).accept(words, 0, words.length);
        return counter.reads;
    }

    @Override
    public void jtagData(boolean keepResponse, int bits, long data) {
        if (keepResponse) {
            reads.expect(ResponseQueue.JTAG, 1);
        }
    }

    @Override
    public void omnibusAddress(int address, boolean read, int byteEnables) {
        if (read) {
            reads.expect(ResponseQueue.OMNIBUS, 1);
        }
    }

    @Override
    public void tick() {
        reads.expect(ResponseQueue.LOOPBACK, 1);
    }

    @Override
    public void refused(long position, long word, Refusal why) {
        throw refusal(position, "no instruction (%s)".formatted(why));
    }

    private NeckarException refusal(long position, String what) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "playback program, word %d of %d: %016x is %s"
                        .formatted(position, words.length, words[(int) position], what));
    }
}
