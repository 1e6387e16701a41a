package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.testkit.Seeds;

/**
 * Whatever is sent, the board neither fails nor hangs, loses no event without a count, answers decodable words and ends
 * with a halt.
 */
class FuzzProperties {
    /** More of them: {@code -Dneckar.fuzz.words=10000000}. */
    private static final long RANDOM_WORDS = Long.getLong("neckar.fuzz.words", 1_000_000);

    private static final int SLICE = 1 << 14;

    private static EmulatedBoard board() {
        return EmulatedBoard.of(
                BoardSettings.of(ModelSettings.chip(3))
                        .withVectorGenerators(true)
                        .withLinkBitErrorRate(1e-4),
                Optional.empty());
    }

    private static PlaybackDecoder execute(EmulatedBoard board, long[] words) {
        var answers = new PlaybackDecoder();
        var decoder = new FromFpgaDecoder(answers);
        board.feed(words, 0, words.length, decoder::accept);
        board.feed(new long[] {ToFpga.HALT}, 0, 1, decoder::accept);
        assertTrue(decoder.isAligned());
        assertTrue(answers.halts() > 0);
        assertEquals(List.of(), board.report().balance().differences());
        return answers;
    }

    @Seeds(1)
    void shouldTakeRandomWords(RandomGenerator random) {
        var board = board();
        long taken = 0;
        for (long done = 0; done < RANDOM_WORDS; done += SLICE) {
            long[] words = new long[SLICE];
            Arrays.setAll(words, i -> random.nextLong());
            taken += Arrays.stream(words).filter(word -> word >= 0).count();
            execute(board, words);
        }
        var report = board.report();
        long halts = (RANDOM_WORDS + SLICE - 1) / SLICE;
        // a write address replaced by another one is counted twice: as an instruction and as refused
        assertTrue(report.instructions() + report.refusedWords() >= taken + halts);
        assertTrue(report.refusedWords() > taken / 2);
    }

    @Seeds(10)
    void shouldTakeRandomMessages(RandomGenerator random) {
        var board = board();
        var messages = List.of(ToFpga.values());
        long[] words = new long[2000];
        Arrays.setAll(words, i -> {
            var message = messages.get(random.nextInt(messages.size()));
            return (long) message.index() << 56 | (random.nextLong() & message.payloadMask());
        });
        execute(board, words);
        assertTrue(board.report().instructions() > 1000);
    }

    @Seeds(20)
    void shouldTakeMutatedPrograms(RandomGenerator random) {
        long[] words = program(random).toArray();
        for (int i = random.nextInt(20); i >= 0; i--) {
            int at = random.nextInt(words.length);
            switch (random.nextInt(3)) {
                case 0 -> words[at] ^= 1L << random.nextInt(64);
                case 1 -> words[at] = words[random.nextInt(words.length)];
                default -> words[at] = random.nextLong();
            }
        }
        execute(board(), words);
    }

    @Seeds(5)
    void shouldAnswerTheSameWordsTwice(RandomGenerator random) {
        long[] words = program(random).toArray();
        assertArrayEquals(answers(words), answers(words));
    }

    @Seeds(5)
    void shouldNotDependOnHowTheProgramIsCut(RandomGenerator random) {
        long[] words = program(random).toArray();
        var board = board();
        var out = new WordBuffer();
        for (int at = 0; at < words.length; ) {
            int count = Math.min(1 + random.nextInt(50), words.length - at);
            board.feed(words, at, count, out::add);
            at += count;
        }
        board.feed(new long[] {ToFpga.HALT}, 0, 1, out::add);
        assertArrayEquals(answers(words), out.toArray());
        assertEquals(1, board.report().executions());
    }

    private static long[] answers(long[] words) {
        var out = new WordBuffer();
        var board = board();
        board.feed(words, 0, words.length, out::add);
        board.feed(new long[] {ToFpga.HALT}, 0, 1, out::add);
        return out.toArray();
    }

    /** Brings the chip up and does a bit of everything. */
    private static WordBuffer program(RandomGenerator random) {
        var program = new WordBuffer();
        TestBoard.bringUp(program);
        TestBoard.record(program);
        int[] blocks = {
            0,
            0x00110400,
            0x00130000,
            0x00140000,
            0x00160000,
            0x001a1000,
            0x02c00000, // chip
            0x88000000,
            0x88020000,
            0x88030000,
            0x88037e00,
            0x880c0000,
            0x880d0000,
            0x84000000,
            0x84001000 // FPGA
        };
        Timing.setupTimer(program);
        for (int i = 0; i < 500; i++) {
            int address = blocks[random.nextInt(blocks.length)] + random.nextInt(1 << 10);
            switch (random.nextInt(8)) {
                case 0, 1 -> Omnibus.write(program, address, random.nextInt(), random.nextInt(16));
                case 2 -> Omnibus.read(program, address);
                case 3 -> Events.spikes(program, random.nextInt(1 << 16), random.nextInt(1 << 16));
                case 4 -> Timing.waitUntil(program, 10L * i);
                case 5 -> Loopback.tick(program);
                case 6 -> Timing.barrier(program, random.nextInt(32));
                default -> Jtag.readOmnibus(program, address & 0x7fff_ffff);
            }
        }
        return program;
    }
}
