package org.neckar.chipmodel.fpga;

import java.util.Objects;
import java.util.Optional;
import org.neckar.chipmodel.analog.AnalogChip;
import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.exchange.NetworkPort;
import org.neckar.fisch.connection.WordSink;
import org.neckar.fisch.netty.WordPeer;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;

/**
 * A board with one chip behind its wire: words of the UT protocol go in, words come out. It knows nothing of what sends
 * them and accepts any word; what it cannot use it counts, see {@link #report()}. Its state persists from one execution
 * to the next like that of a powered board, and memory does not grow with the length of a program.
 *
 * <p>Deterministic: the same words into the same board give the same words. One thread at a time.
 */
public final class EmulatedBoard implements WordPeer {
    private static final int WORDS_KEPT = 4096;

    private final WordBuffer out = new WordBuffer(2 * WORDS_KEPT);
    private final PlaybackExecutor executor;
    private final ToFpgaDecoder decoder;
    private WordSink receiver;
    private Runnable watch = () -> {};

    /** A board that has just been powered, with the chip of the given settings. */
    public static EmulatedBoard of(ModelSettings settings) {
        return new EmulatedBoard(new AnalogChip(settings), BoardSettings.of(settings), Optional.empty());
    }

    /**
     * A board that has just been powered.
     *
     * @param settings what it is like
     * @param port its place among other boards, if there are any
     */
    public static EmulatedBoard of(BoardSettings settings, Optional<NetworkPort> port) {
        return new EmulatedBoard(new AnalogChip(settings.chip()), settings, port);
    }

    /**
     * A board that has just been powered, with circuits of one's own.
     *
     * @param analog the circuits of its chip; those of the settings are not made
     * @param settings what it is like
     * @param port its place among other boards, if there are any
     */
    public EmulatedBoard(AnalogCore analog, BoardSettings settings, Optional<NetworkPort> port) {
        Objects.requireNonNull(analog, "analog");
        var responses = new ResponseStream(new FromFpgaEncoder(out), this::drainIfLarge);
        executor = new PlaybackExecutor(analog, settings, port, responses, new ExecutionCounters());
        decoder = new ToFpgaDecoder(executor);
    }

    /** The text that a board with this chip announces, as an FPGA announces its bitfile: YAML. */
    public static String bitfileInfo(ModelSettings settings) {
        return """
                version: 1
                compatible_until: 2
                kind: simulation
                chip_seed: %d
                trial: %d
                mismatch: %b
                noise: %b
                """.formatted(settings.seed(), settings.trial(), settings.mismatch(), settings.noise());
    }

    @Override
    public void feed(long[] words, int from, int count, WordSink sink) {
        Objects.checkFromIndexSize(from, count, words.length);
        receiver = Objects.requireNonNull(sink, "sink");
        int end = from + count;
        try {
            for (int at = from; at < end; at += WORDS_KEPT) {
                watch.run();
                decoder.accept(words, at, Math.min(WORDS_KEPT, end - at));
                drain();
            }
        } catch (RuntimeException e) {
            executor.abandon();
            throw e;
        }
    }

    /** Some milliseconds of chip time or some thousand words apart. */
    @Override
    public void watchedBy(Runnable watch) {
        this.watch = Objects.requireNonNull(watch, "watch");
        executor.watchedBy(watch);
    }

    /** Number of instructions of the present execution that have begun, 0 between executions. */
    public long instruction() {
        return executor.instruction();
    }

    private void drainIfLarge() {
        if (out.size() >= WORDS_KEPT) {
            drain();
        }
    }

    private void drain() {
        if (!out.isEmpty()) {
            receiver.accept(out.backingArray(), 0, out.size());
            out.clear();
        }
    }

    /** What the board did since power-up. */
    public ExecutionReport report() {
        return executor.report();
    }
}
