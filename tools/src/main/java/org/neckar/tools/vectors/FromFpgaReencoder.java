package org.neckar.tools.vectors;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.ut.FromFpga;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.FromFpgaHandler;
import org.neckar.fisch.ut.WordBuffer;

/** Encodes again what was decoded, message by message, with flushes where they were recorded. */
final class FromFpgaReencoder implements FromFpgaHandler {
    private final WordBuffer words = new WordBuffer();
    private final FromFpgaEncoder encoder = new FromFpgaEncoder(words);
    private final List<Integer> kinds = new ArrayList<>();
    private final boolean[] flushAfter;

    private FromFpgaReencoder(boolean... flushAfter) {
        this.flushAfter = flushAfter;
    }

    /**
     * Decodes words and encodes the messages again.
     *
     * @param flushAfter by message, whether the stream is flushed behind it; messages beyond it are not
     */
    static FromFpgaReencoder of(long[] words, boolean... flushAfter) {
        FromFpgaReencoder reencoder = new FromFpgaReencoder(flushAfter);
        new FromFpgaDecoder(reencoder).accept(words, 0, words.length);
        return reencoder;
    }

    /** The words of all messages, as far as they are full or flushed. */
    long[] words() {
        return words.toArray();
    }

    /** Dictionary index of each message. */
    List<Integer> kinds() {
        return kinds;
    }

    private void done(FromFpga kind) {
        if (kinds.size() < flushAfter.length && flushAfter[kinds.size()]) {
            encoder.flush();
        }
        kinds.add(kind.index());
    }

    @Override
    public void jtag(long data) {
        encoder.jtag(data);
        done(FromFpga.JTAG_DATA);
    }

    @Override
    public void omnibus(int data) {
        encoder.omnibus(data);
        done(FromFpga.OMNIBUS_DATA);
    }

    @Override
    public void halt() {
        encoder.halt();
        done(FromFpga.LOOPBACK);
    }

    @Override
    public void tick() {
        encoder.tick();
        done(FromFpga.LOOPBACK);
    }

    @Override
    public void highspeedLinkNotification(int event) {
        encoder.highspeedLinkNotification(event);
        done(FromFpga.HIGHSPEED_LINK_NOTIFICATION);
    }

    @Override
    public void timeoutNotification(long state) {
        encoder.timeoutNotification(state);
        done(FromFpga.TIMEOUT_NOTIFICATION);
    }

    @Override
    public void systime(long cycles) {
        encoder.systime(cycles);
        done(FromFpga.SYSTIME);
    }

    @Override
    public void sysdelta(int cycles) {
        encoder.sysdelta(cycles);
        done(FromFpga.SYSDELTA);
    }

    @Override
    public void madcSamples(int count, int first, int second, int third) {
        switch (count) {
            case 1 -> encoder.madcSamples(first);
            case 2 -> encoder.madcSamples(first, second);
            default -> encoder.madcSamples(first, second, third);
        }
        done(
                switch (count) {
                    case 1 -> FromFpga.MADC_SAMPLE_PACK_1;
                    case 2 -> FromFpga.MADC_SAMPLE_PACK_2;
                    default -> FromFpga.MADC_SAMPLE_PACK_3;
                });
    }

    @Override
    public void spikes(int count, int first, int second, int third) {
        switch (count) {
            case 1 -> encoder.spikes(first);
            case 2 -> encoder.spikes(first, second);
            default -> encoder.spikes(first, second, third);
        }
        done(
                switch (count) {
                    case 1 -> FromFpga.SPIKE_PACK_1;
                    case 2 -> FromFpga.SPIKE_PACK_2;
                    default -> FromFpga.SPIKE_PACK_3;
                });
    }
}
