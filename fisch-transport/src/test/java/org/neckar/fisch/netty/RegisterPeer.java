package org.neckar.fisch.netty;

import java.util.HashMap;
import java.util.Map;
import org.neckar.fisch.connection.WordSink;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaListener;
import org.neckar.fisch.ut.WordBuffer;

/**
 * A board without chip: remembers what is written, answers reads, kept JTAG data, ticks and halts. A wait of 0xffffffff
 * cycles never ends by itself.
 */
final class RegisterPeer implements WordPeer {
    static final long ENDLESS = 0xffff_ffffL;

    private final WordBuffer out = new WordBuffer();
    private final ToFpgaDecoder decoder = new ToFpgaDecoder(new Executor(new FromFpgaEncoder(out)));
    private final Runnable endlessWaitBegins;
    private Runnable watch = () -> {};

    RegisterPeer() {
        this(() -> {});
    }

    /** @param endlessWaitBegins called when a wait begins that never ends */
    RegisterPeer(Runnable endlessWaitBegins) {
        this.endlessWaitBegins = endlessWaitBegins;
    }

    @Override
    public void feed(long[] words, int from, int count, WordSink sink) {
        for (int i = from; i < from + count; i++) {
            decoder.accept(words, i, 1);
        }
        watch.run();
        if (!out.isEmpty()) {
            sink.accept(out.backingArray(), 0, out.size());
            out.clear();
        }
    }

    @Override
    public void watchedBy(Runnable watch) {
        this.watch = watch;
    }

    private final class Executor extends ToFpgaListener {
        private final FromFpgaEncoder encoder;
        private final Map<Integer, Integer> registers = new HashMap<>();
        private int address;

        Executor(FromFpgaEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public void waitUntil(long cycles) {
            if (cycles == ENDLESS) {
                endlessWaitBegins.run();
                while (true) {
                    Thread.onSpinWait();
                    watch.run();
                }
            }
        }

        @Override
        public void jtagData(boolean keepResponse, int bits, long data) {
            if (keepResponse) {
                encoder.jtag(0);
            }
        }

        @Override
        public void omnibusAddress(int to, boolean read, int byteEnables) {
            address = to;
            if (read) {
                encoder.omnibus(registers.getOrDefault(to, 0));
            }
        }

        @Override
        public void omnibusData(int data) {
            registers.put(address, data);
        }

        @Override
        public void tick() {
            encoder.tick();
        }

        @Override
        public void halt() {
            encoder.halt();
        }
    }
}
