package org.neckar.fisch.connection;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaListener;
import org.neckar.fisch.ut.WordBuffer;

/**
 * A connection to nothing: omnibus reads and kept JTAG responses are answered with 0, ticks and halt are echoed, and
 * nothing else comes back. Times do not pass: waits and barriers end at once. A word that is no message is refused.
 */
final class ZeroMockConnection extends ExclusiveConnection {
    /** Words that are answered before their answers are handed out. */
    private static final int SLICE = 1 << 14;

    private static final long[] HALT = {ToFpga.HALT};

    ZeroMockConnection(String uri) {
        super(
                new BoardInfo(uri, ZeroMockProvider.SCHEME, ZeroMockProvider.SCHEME, ZeroMockProvider.SCHEME, ""),
                Long.MAX_VALUE);
    }

    @Override
    protected void run(Run run) {
        var answers = new WordBuffer();
        var decoder = new ToFpgaDecoder(new Answers(new FromFpgaEncoder(answers)));
        for (int at = run.from(), end = at + run.count(); at < end; at += SLICE) {
            decoder.accept(run.words(), at, Math.min(SLICE, end - at));
            handOut(answers, run);
        }
        decoder.accept(HALT, 0, 1);
        handOut(answers, run);
    }

    @Override
    protected void disconnect() {}

    private static void handOut(WordBuffer answers, WordSink sink) {
        if (!answers.isEmpty()) {
            sink.accept(answers.backingArray(), 0, answers.size());
            answers.clear();
        }
    }

    /** All answers are 64 bits wide, so that the stream needs no flush. */
    private static final class Answers extends ToFpgaListener {
        private final FromFpgaEncoder encoder;

        Answers(FromFpgaEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public void jtagData(boolean keepResponse, int bits, long data) {
            if (keepResponse) {
                encoder.jtag(0);
            }
        }

        @Override
        public void omnibusAddress(int address, boolean read, int byteEnables) {
            if (read) {
                encoder.omnibus(0);
            }
        }

        @Override
        public void halt() {
            encoder.halt();
        }

        @Override
        public void tick() {
            encoder.tick();
        }

        @Override
        public void refused(long position, long word, Refusal why) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "zeromock: word %d of the program is no message: got %016x (%s)".formatted(position, word, why));
        }
    }
}
