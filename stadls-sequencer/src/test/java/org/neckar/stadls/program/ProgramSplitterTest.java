package org.neckar.stadls.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.coordinate.SystimeSyncBaseOnDLS;
import org.neckar.hal.coordinate.TimerOnDLS;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.timing.SystimeSyncBase;
import org.neckar.hal.timing.Timer;
import org.neckar.testkit.Seeds;

class ProgramSplitterTest {
    private static final PPUMemoryWordOnDLS WORD = new PPUMemoryWordOnDLS(7);
    private static final long TIMER_RESET = ToFpga.timerSetup();

    private final PlaybackProgramBuilder builder = new PlaybackProgramBuilder();

    @Test
    void shouldLeaveAProgramThatFitsAsItIs() {
        builder.pause(5).spikes(1);
        List<PlaybackProgram> pieces = builder.split(3);
        assertEquals(1, pieces.size());
        assertArrayEquals(
                new long[] {TIMER_RESET, ToFpga.waitUntil(5), ToFpga.spikePack(1)},
                pieces.getFirst().words());
        assertTrue(builder.isEmpty());
    }

    @Test
    void shouldPreferToCutAtATimerReset() {
        builder.pause(5).spikes(1).pause(7).spikes(2).blockUntil(9).spikes(3);
        List<PlaybackProgram> pieces = builder.split(5);
        assertArrayEquals(
                new long[] {TIMER_RESET, ToFpga.waitUntil(5), ToFpga.spikePack(1)},
                pieces.get(0).words());
        assertArrayEquals(
                new long[] {
                    TIMER_RESET, ToFpga.waitUntil(7), ToFpga.spikePack(2), ToFpga.waitUntil(9), ToFpga.spikePack(3)
                },
                pieces.get(1).words());
    }

    @Test
    void shouldCountLaterWaitsFromTheBeginOfTheNextPieceWhenTheTimerIsNotReset() {
        builder.resetTimer();
        for (int time = 100; time <= 500; time += 100) {
            builder.blockUntil(time).spikes(time);
        }
        List<PlaybackProgram> pieces = builder.split(5);
        assertArrayEquals(
                new long[] {TIMER_RESET, ToFpga.waitUntil(100), ToFpga.spikePack(100), ToFpga.waitUntil(200)},
                pieces.get(0).words());
        assertArrayEquals(
                new long[] {
                    TIMER_RESET,
                    ToFpga.spikePack(200),
                    ToFpga.waitUntil(100),
                    ToFpga.spikePack(300),
                    ToFpga.waitUntil(200)
                },
                pieces.get(1).words());
        assertArrayEquals(
                new long[] {TIMER_RESET, ToFpga.spikePack(400), ToFpga.waitUntil(100), ToFpga.spikePack(500)},
                pieces.get(2).words());
    }

    @Test
    void shouldNotSeparateTheWordsOfARegister() {
        builder.write(WORD, PPUMemoryWord.DEFAULT);
        builder.write(new SystimeSyncBaseOnDLS(), SystimeSyncBase.DEFAULT);
        builder.write(WORD, PPUMemoryWord.DEFAULT);
        assertEquals(
                List.of(2, 4, 2),
                builder.split(5).stream().map(PlaybackProgram::sizeToFpga).toList());
    }

    @Test
    void shouldKeepTheWordsOfAReadTogetherAndRedeemItInItsPiece() {
        Ticket<PPUMemoryWord> first = builder.read(PPUMemoryWord.class, WORD);
        Ticket<int[]> second = builder.readOmnibus(new int[] {1, 2, 3}, 0, 3);
        List<PlaybackProgram> pieces = builder.split(3);
        assertEquals(2, pieces.size());
        pieces.get(0).attach(answers(7));
        assertEquals(7, first.get().value());
        assertFalse(second.isValid());
        pieces.get(1).attach(answers(1, 2, 3));
        assertArrayEquals(new int[] {1, 2, 3}, second.get());
    }

    @Test
    void shouldRefuseAReadLongerThanTheMemory() {
        builder.resetTimer();
        builder.readOmnibus(new int[] {1, 2, 3, 4}, 0, 4);
        NeckarException refused = assertThrows(NeckarException.class, () -> builder.split(3));
        assertEquals(
                "playback program: instruction 1: read of 4 omnibus words from 0x00000001 on takes 4 instructions"
                        + " (allowed up to 3 in one program); read it in parts",
                refused.getMessage());
        assertEquals(5, builder.sizeToFpga());
    }

    @Test
    void shouldRefuseToCutWhereTheTimerIsNotKnownAndNameBothTimerValues() {
        builder.resetTimer().blockUntil(10).spikes(1).blockUntil(20);
        builder.spikes(new int[12], 0, 12);
        builder.blockUntil(50).spikes(2);
        NeckarException refused = assertThrows(NeckarException.class, () -> builder.split(4));
        assertEquals(
                "playback program: instructions 4..7: no place to cut (at most 4 instructions in one program);"
                        + " the wait at instruction 8 until timer 50 counts from a reset before, where the last known"
                        + " timer value is 20; reset the timer or wait for it more often",
                refused.getMessage());
        assertEquals(10, builder.sizeToFpga());
    }

    @Test
    void shouldNotMoveAReadOfTheTimerAwayFromTheResetItCountsFrom() {
        builder.resetTimer().blockUntil(10).spikes(1).blockUntil(20).spikes(2);
        builder.read(Timer.class, new TimerOnDLS());
        assertThrows(NeckarException.class, () -> builder.split(4));
    }

    @Test
    void shouldRefuseToCutBehindAWaitThatCountsFromAnEarlierProgram() {
        builder.blockUntil(10).spikes(1).blockUntil(20).spikes(2).blockUntil(30);
        assertThrows(NeckarException.class, () -> builder.split(4));
    }

    @Seeds(300)
    void shouldKeepAllInstructionsAndAllDistancesInTimeWithinAPiece(RandomGenerator random) {
        PlaybackProgramBuilder whole = new PlaybackProgramBuilder();
        long timer = 0;
        whole.resetTimer();
        for (int step = random.nextInt(200); step > 0; step--) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    whole.resetTimer();
                    timer = 0;
                }
                case 1 -> whole.write(WORD, PPUMemoryWord.DEFAULT.withValue(step));
                case 2 -> whole.read(PPUMemoryWord.class, WORD);
                default -> {
                    timer += 20 + random.nextInt(1000);
                    whole.blockUntil(timer).spikes(step);
                }
            }
        }
        PlaybackProgramBuilder copy = new PlaybackProgramBuilder();
        copy.copy(whole);
        long[] words = copy.done().words();
        int limit = 40 + random.nextInt(100);
        List<PlaybackProgram> pieces = whole.split(limit);
        long[] expected = distances(words);
        int at = 0;
        for (PlaybackProgram piece : pieces) {
            assertTrue(piece.sizeToFpga() <= limit);
            long[] found = distances(piece.words());
            for (int i = 1; i < found.length; i++) {
                assertEquals(expected[at + i], found[i]);
            }
            at += found.length;
        }
        assertEquals(expected.length, at);
    }

    /** From each instruction to the one before it, in cycles; waits and timer resets are no instructions here. */
    private static long[] distances(long[] words) {
        PlannedTime time = new PlannedTime();
        List<Long> distances = new ArrayList<>();
        long before = 0;
        for (long word : words) {
            if (word != TIMER_RESET && word >>> 56 != ToFpga.WAIT_UNTIL.index()) {
                distances.add(time.now() - before);
                before = time.now();
            }
            time.execute(word);
        }
        return distances.stream().mapToLong(Long::longValue).toArray();
    }

    private static PlaybackDecoder answers(int... words) {
        PlaybackDecoder responses = new PlaybackDecoder();
        for (int word : words) {
            responses.omnibus(word);
        }
        return responses;
    }
}
