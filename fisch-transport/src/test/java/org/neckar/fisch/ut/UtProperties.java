package org.neckar.fisch.ut;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.random.RandomGenerator;
import org.neckar.fisch.NeckarException;
import org.neckar.testkit.Seeds;

class UtProperties {
    @Seeds(500)
    void shouldDecodeWhatWasEncodedToTheFpga(RandomGenerator random) {
        var words = new WordBuffer();
        for (int i = random.nextInt(300); i > 0; i--) {
            var message = Messages.TO_FPGA.get(random.nextInt(ToFpga.COUNT));
            words.add(Messages.toFpga(message.index(), Messages.randomPayload(message, random)));
        }
        var decoded = new ToFpgaReencoder();
        feed(words.toArray(), new ToFpgaDecoder(decoded)::accept, random);
        assertArrayEquals(words.toArray(), decoded.words.toArray());
        assertTrue(decoded.refusals.isEmpty());
    }

    @Seeds(500)
    void shouldDecodeWhatWasEncodedFromTheFpgaHoweverItIsCut(RandomGenerator random) {
        var words = new WordBuffer();
        var encoder = new FromFpgaEncoder(words);
        var withoutFlush = new WordBuffer();
        var plain = new FromFpgaEncoder(withoutFlush);
        int count = random.nextInt(300);
        for (int i = 0; i < count; i++) {
            var message = Messages.FROM_FPGA.get(random.nextInt(FromFpga.COUNT));
            var payload = Messages.randomPayload(message, random);
            Messages.fromFpga(encoder, message.index(), payload);
            Messages.fromFpga(plain, message.index(), payload);
            if (random.nextInt(8) == 0) {
                encoder.flush();
                words.add(FromFpga.FILLER | random.nextLong());
            }
        }
        encoder.flush();
        plain.flush();
        var decoded = new FromFpgaReencoder();
        var decoder = new FromFpgaDecoder(decoded);
        feed(words.toArray(), decoder::accept, random);
        decoded.encoder.flush();
        assertEquals(count, decoded.messages);
        assertArrayEquals(withoutFlush.toArray(), decoded.words.toArray());
        assertTrue(decoder.isAligned());
    }

    @Seeds(100)
    void shouldDecodeWordsOfMemoryLikeThoseOfAnArray(RandomGenerator random) {
        var words = new WordBuffer();
        for (int i = random.nextInt(3000); i > 0; i--) {
            words.add(Messages.toFpga(12, random.nextLong() & 0xffff_ffffL));
        }
        try (var arena = Arena.ofConfined()) {
            int offset = random.nextInt(20);
            var memory = arena.allocate(offset + words.size() * 8L);
            words.copyTo(0, memory, offset, words.size());
            if (!words.isEmpty()) {
                assertEquals(0x0c, memory.get(ValueLayout.JAVA_BYTE, offset), "most significant byte first");
            }
            var copied = new WordBuffer();
            copied.add(memory, offset, words.size());
            assertArrayEquals(words.toArray(), copied.toArray());

            var toFpga = new ToFpgaReencoder();
            new ToFpgaDecoder(toFpga).accept(memory, offset, words.size());
            assertArrayEquals(words.toArray(), toFpga.words.toArray());
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> new ToFpgaDecoder(toFpga).accept(memory, offset + 1, words.size()));
        }
    }

    @Seeds(100)
    void shouldDecodeMemoryFromTheFpgaLikeAnArray(RandomGenerator random) {
        var words = new WordBuffer();
        var encoder = new FromFpgaEncoder(words);
        for (int i = random.nextInt(3000); i > 0; i--) {
            encoder.spikes(random.nextInt(1 << 24), random.nextInt(1 << 24), random.nextInt(1 << 24));
        }
        encoder.flush();
        try (var arena = Arena.ofConfined()) {
            var memory = arena.allocate(words.size() * 8L + 4);
            words.copyTo(0, memory, 4, words.size());
            var decoded = new FromFpgaReencoder();
            var decoder = new FromFpgaDecoder(decoded);
            int first = random.nextInt(words.size() + 1);
            decoder.accept(memory, 4, first);
            decoder.accept(memory, 4 + first * 8L, words.size() - first);
            decoded.encoder.flush();
            assertArrayEquals(words.toArray(), decoded.words.toArray());
        }
    }

    @Seeds(1000)
    void shouldAccountForEveryRandomWordToTheFpga(RandomGenerator random) {
        var words = new long[random.nextInt(200)];
        var accepted = new WordBuffer();
        int refused = 0;
        for (int i = 0; i < words.length; i++) {
            words[i] = randomWord(random);
            if (words[i] >= 0) {
                if (isMessageToFpga(words[i])) {
                    accepted.add(words[i]);
                } else {
                    refused++;
                }
            }
        }
        var decoded = new ToFpgaReencoder();
        feed(words, new ToFpgaDecoder(decoded)::accept, random);
        assertArrayEquals(accepted.toArray(), decoded.words.toArray());
        assertEquals(refused, decoded.refusals.size());
    }

    @Seeds(3000)
    void shouldAgreeWithTheBitwiseDecoderOnRandomWordsFromTheFpga(RandomGenerator random) {
        var words = new long[random.nextInt(60)];
        for (int i = 0; i < words.length; i++) {
            words[i] = randomWord(random);
        }
        var expected = new BitwiseDecoder();
        int good = 0;
        while (good < words.length && expected.accept(words[good])) {
            good++;
        }
        var decoded = new FromFpgaReencoder();
        var decoder = new FromFpgaDecoder(decoded);
        if (good == words.length) {
            feed(words, decoder::accept, random);
        } else {
            assertThrows(NeckarException.class, () -> feed(words, decoder::accept, random));
        }
        decoded.encoder.flush();
        assertArrayEquals(expected.finish(), decoded.words.toArray());
    }

    /** Random bits, few or many, mostly with a plausible header at every place where a message can begin. */
    private static long randomWord(RandomGenerator random) {
        long bits = random.nextLong() >>> random.nextInt(64);
        int plausible = random.nextInt(20);
        for (int shift = 56; shift > 0 && plausible > 0; shift -= 16) {
            long header = random.nextInt(random.nextBoolean() ? 13 : 17);
            if (shift == 56 || plausible < 12) {
                bits = (bits & ~(0xffL << shift)) | (header << shift);
            }
        }
        return random.nextInt(10) == 0 ? bits | 0x8000L << (16 * random.nextInt(4)) : bits;
    }

    /** Says by the documented layout, word by word, what a message to the FPGA is. */
    private static boolean isMessageToFpga(long word) {
        int index = (int) (word >>> 56);
        if (index >= ToFpga.COUNT) {
            return false;
        }
        long payload = word & (1L << 56) - 1;
        if (index == ToFpga.JTAG_DATA.index()) {
            long bits = payload >>> 40 & 0xff;
            return payload >>> 49 == 0 && (payload >>> 33 & 0x7f) == 0 && bits >= 3 && bits <= 33;
        }
        return payload >>> Messages.TO_FPGA.get(index).payloadBits() == 0;
    }

    private interface Words {
        void accept(long[] words, int from, int count);
    }

    private static void feed(long[] words, Words decoder, RandomGenerator random) {
        int at = 0;
        while (at < words.length) {
            int count = random.nextInt(Math.min(20, words.length - at) + 1);
            decoder.accept(words, at, count);
            at += count;
        }
    }
}
