package org.neckar.stadls.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.fisch.connection.WordSink;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;

class BoardTest {
    private static final PPUMemoryWordOnDLS WORD = new PPUMemoryWordOnDLS(7);

    /** A peer that answers every program with the same prepared words. */
    private static final class Scripted implements Connection {
        private final WordBuffer answer = new WordBuffer();
        private int runs;
        private boolean closed;

        @Override
        public RunTimes execute(long[] words, int from, int count, WordSink sink) {
            runs++;
            sink.accept(answer.backingArray(), 0, answer.size());
            return RunTimes.ZERO;
        }

        @Override
        public BoardInfo info() {
            return new BoardInfo("scripted:", "scripted", "scripted", "scripted", "");
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Scripted peer = new Scripted();
    private final FromFpgaEncoder answers = new FromFpgaEncoder(peer.answer);

    @Test
    void shouldHandOutWhatWasRead() {
        answers.omnibus(42);
        end();
        try (Board board = Board.on(peer)) {
            PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
            Ticket<PPUMemoryWord> ticket = builder.read(PPUMemoryWord.class, WORD);
            board.run(builder.done());
            assertEquals(42, ticket.get().value());
        }
        assertTrue(peer.closed);
    }

    @Test
    void shouldLearnWhatItWrote() {
        end();
        try (Board board = Board.on(peer)) {
            board.run(new PlaybackProgramBuilder()
                    .write(WORD, PPUMemoryWord.DEFAULT.withValue(3))
                    .done());
            assertTrue(board.state().holds(0x0280_0007, 3));
        }
    }

    @Test
    void shouldFailWithTheInstructionTheFpgaGaveUpOnAndKeepWhatArrived() {
        answers.omnibus(42);
        answers.timeoutNotification(1);
        end();
        try (Board board = Board.on(peer)) {
            PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
            builder.read(PPUMemoryWord.class, WORD);
            builder.read(PPUMemoryWord.class, WORD);
            RunFailed failed = assertThrows(RunFailed.class, () -> board.run(builder.done()));
            assertTrue(
                    failed.getMessage()
                            .startsWith("scripted:: the FPGA gave up on instruction 1 of 2, read PPUMemoryWord at "
                                    + "PPUMemoryWordOnDLS(7, 0) (word 0b00001f02800007);"),
                    failed.getMessage());
            assertEquals(1, failed.partialResult().timeoutNotifications().size());
            assertFalse(board.state().holds(0x0280_0007, 0));
        }
    }

    @Test
    void shouldTellWhatCameBeforeTheBlockedInstructionAndWhatWasAnsweredLast() {
        answers.omnibus(42);
        answers.timeoutNotification(5L << 39 | 3L << 32 | 18);
        end();
        try (Board board = Board.on(peer)) {
            PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
            builder.spikes(9).read(PPUMemoryWord.class, WORD);
            builder.resetTimer();
            for (int time = 100; time < 800; time += 100) {
                builder.blockUntil(time).spikes(time);
            }
            builder.blockUntil(Barrier.SYSTIME);
            builder.write(WORD, PPUMemoryWord.DEFAULT.withValue(5));
            RunFailed failed = assertThrows(RunFailed.class, () -> board.run(builder.done()));
            assertEquals(
                    List.of(
                            "scripted:: the FPGA gave up on instruction 18 of 20, write PPUMemoryWord at"
                                    + " PPUMemoryWordOnDLS(7, 0): value=5 (word 0b00000f02800007, planned at timer 701);"
                                    + " is the chip supplied and initialised, and the instruction timeout long enough?",
                            "  FPGA of scripted at FPGA time 2, 5 of 52 omnibus reads in flight, trace stall 3 of 96",
                            "  last answered: read of PPUMemoryWord at " + WORD + ", instruction 1, 17 before it",
                            "  before it, with the planned timer in cycles:",
                            "         8        300  event_to_fpga::SpikePack<1ul>(0000000100101100)"),
                    failed.getMessage().lines().limit(5).toList());
            assertEquals(14, failed.getMessage().lines().count());
            assertTrue(failed.getMessage().endsWith("        17        701  timing::Barrier(00100): enableSystime"));
        }
    }

    @Test
    void shouldTellThatTheHaltBlocked() {
        answers.timeoutNotification(1);
        end();
        try (Board board = Board.on(peer)) {
            PlaybackProgramBuilder builder = new PlaybackProgramBuilder().resetTimer();
            RunFailed failed = assertThrows(RunFailed.class, () -> board.run(builder.done()));
            assertTrue(failed.getMessage().contains("instruction 1 of 1, the halt at its end;"), failed.getMessage());
        }
    }

    @Test
    void shouldFailWhenAnswersAreMissing() {
        end();
        try (Board board = Board.on(peer)) {
            PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
            builder.read(PPUMemoryWord.class, WORD);
            RunFailed failed = assertThrows(RunFailed.class, () -> board.run(builder.done()));
            assertTrue(failed.getMessage().contains("0 responses"), failed.getMessage());
        }
    }

    @Test
    void shouldRefuseToReadWhatBoardsRefuseAndSendNothing() {
        end();
        try (Board board = Board.on(peer)) {
            PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
            builder.write(WORD, PPUMemoryWord.DEFAULT.withValue(3));
            builder.read(CommonPADIBusConfig.class, CommonPADIBusConfigOnDLS.BOTTOM);
            NeckarException refused = assertThrows(NeckarException.class, () -> board.run(builder.done()));
            assertEquals(Recovery.FIX_INPUT, refused.recovery());
            assertEquals(
                    "scripted:: read of CommonPADIBusConfig at CommonPADIBusConfigOnDLS(1) refused on a board"
                            + " (allowed writes); leave it out of the program",
                    refused.getMessage());
            assertEquals(0, peer.runs);
            assertFalse(board.state().holds(0x0280_0007, 3));
        }
    }

    private void end() {
        answers.halt();
        answers.flush();
    }
}
