package org.neckar.tools.bench;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;

/**
 * Streams of {@value #WORDS} words (128 KiB) in both directions, drawn from a fixed seed, and one pass over each. For
 * one thread.
 */
public final class UtWorkload {
    /** Words that one pass encodes or decodes. */
    public static final int WORDS = 1 << 14;

    private static final long SEED = 1;
    /** Words that the last message and the flush may take. */
    private static final int LONGEST_END = 3;

    private final int[] draws = new int[WORDS];
    private final WordBuffer words = new WordBuffer(WORDS + 1);
    private final MessageCounter counter = new MessageCounter();
    private final PlaybackDecoder playback = new PlaybackDecoder();
    private final ToFpgaDecoder toFpga = new ToFpgaDecoder(counter);
    private final FromFpgaDecoder fromFpga = new FromFpgaDecoder(counter);
    private final FromFpgaDecoder intoColumns = new FromFpgaDecoder(playback);
    private final long[] program;
    private final long[] mix;
    private final long[] registers;
    private final long[] spikes;

    /** Draws the streams. */
    public UtWorkload() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < WORDS; i++) {
            draws[i] = random.nextInt();
        }
        program = program(random);
        mix = fromFpga(encoder -> {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> encoder.spikes(event(random));
                case 3, 4 -> encoder.spikes(event(random), event(random));
                case 5 -> encoder.spikes(event(random), event(random), event(random));
                case 6, 7, 8 -> encoder.madcSamples(event(random), event(random), event(random));
                default -> encoder.omnibus(random.nextInt());
            }
        });
        registers = fromFpga(encoder -> encoder.omnibus(random.nextInt()));
        spikes = fromFpga(encoder -> encoder.spikes(event(random), event(random), event(random)));
    }

    /** Encodes a program: half register writes, half spikes with their waits. */
    public WordBuffer encodeMix() {
        words.clear();
        for (int i = 0; i < WORDS; i += 4) {
            Omnibus.write(words, draws[i], draws[i + 1]);
            words.add(ToFpga.waitUntil(draws[i + 2] & 0xffff_ffffL));
            words.add(ToFpga.spikePack(draws[i + 3] & 0xffff));
        }
        return words;
    }

    /** Encodes a configuration: register writes, two words each. */
    public WordBuffer encodeRegisters() {
        words.clear();
        for (int i = 0; i < WORDS; i += 2) {
            Omnibus.write(words, draws[i], draws[i + 1]);
        }
        return words;
    }

    /** Encodes a stimulus: a wait and a pack of three spikes in turn. */
    public WordBuffer encodeSpikes() {
        words.clear();
        for (int i = 0; i < WORDS; i += 2) {
            int draw = draws[i + 1];
            words.add(ToFpga.waitUntil(draws[i] & 0xffff_ffffL));
            words.add(ToFpga.spikePack(draw & 0xffff, draw >>> 8 & 0xffff, draw >>> 16));
        }
        return words;
    }

    /** Decodes a program, as a board takes it: half register writes, half spikes with their waits. */
    public long decodeProgram() {
        toFpga.accept(program, 0, WORDS);
        return counter.sum();
    }

    /** Decodes a run with spikes (60 %), an MADC trace (30 %) and register reads (10 %), without storing anything. */
    public long decodeMix() {
        fromFpga.accept(mix, 0, WORDS);
        return counter.sum();
    }

    /** Decodes the same run into columns with times. */
    public PlaybackDecoder decodeMixIntoColumns() {
        return store(mix);
    }

    /** Decodes the answers of register reads into columns with times. */
    public PlaybackDecoder decodeRegistersIntoColumns() {
        return store(registers);
    }

    /** Decodes packs of three spikes of 80 bits into columns with times. */
    public PlaybackDecoder decodeSpikesIntoColumns() {
        return store(spikes);
    }

    private PlaybackDecoder store(long[] stream) {
        playback.clear();
        intoColumns.accept(stream, 0, WORDS);
        return playback;
    }

    private static long[] program(RandomGenerator random) {
        var words = new WordBuffer();
        while (words.size() < WORDS) {
            if (random.nextBoolean()) {
                Omnibus.write(words, random.nextInt(), random.nextInt());
            } else {
                words.add(ToFpga.waitUntil(random.nextLong(1L << 32)));
                words.add(ToFpga.spikePack(random.nextInt(1 << 16)));
            }
        }
        return words.toArray();
    }

    private interface Draw {
        void append(FromFpgaEncoder encoder);
    }

    /** A stream that ends with a word, so that it can be decoded again and again. */
    private static long[] fromFpga(Draw draw) {
        var words = new WordBuffer();
        var encoder = new FromFpgaEncoder(words);
        while (words.size() < WORDS - LONGEST_END) {
            draw.append(encoder);
        }
        encoder.flush();
        while (words.size() < WORDS) {
            encoder.tick();
        }
        return words.toArray();
    }

    private static int event(RandomGenerator random) {
        return random.nextInt(1 << 24);
    }
}
