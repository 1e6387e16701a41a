package org.neckar.stadls.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;

@Timeout(60)
class BoardsTest {
    private static final List<String> URIS = List.of("sim:?seed=1&noise=0", "sim:?seed=2&noise=0");
    private static final PPUMemoryWordOnDLS WORD = new PPUMemoryWordOnDLS(7);

    private static PlaybackProgram write(int value) {
        return new PlaybackProgramBuilder()
                .write(WORD, new PPUMemoryWord(value))
                .done();
    }

    @Test
    void shouldRunEachProgramOnItsBoard() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> word = builder.read(PPUMemoryWord.class, WORD);
        PlaybackProgram read = builder.done();
        try (Boards boards = Boards.open(URIS)) {
            boards.run(List.of(write(1), write(2)));
            List<RunResult> results = boards.run(List.of(read, read));
            assertEquals(1, results.get(0).get(word).value());
            assertEquals(2, results.get(1).get(word).value());
            assertEquals(
                    URIS,
                    boards.boards().stream().map(board -> board.info().uri()).toList());
        }
    }

    @Test
    void shouldNameEveryBoardThatFailed() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        builder.read(PPUMemoryWord.class, WORD);
        PlaybackProgram read = builder.done();
        try (Boards boards = Boards.of(URIS.stream().map(Board::connect).toList())) {
            NeckarException both = assertThrows(NeckarException.class, () -> boards.run(List.of(read, read)));
            assertTrue(both.getMessage().startsWith("2 of 2 boards failed:"), both.getMessage());
            URIS.forEach(uri -> assertTrue(both.getMessage().contains(uri), both.getMessage()));
            PlaybackProgram nothing = new PlaybackProgramBuilder().done();
            RunFailed one = assertThrows(RunFailed.class, () -> boards.run(List.of(nothing, read)));
            assertTrue(one.getMessage().startsWith(URIS.get(1)), one.getMessage());
        }
    }

    @Test
    void shouldRefuseAnotherNumberOfPrograms() {
        try (Boards boards = Boards.of(List.of())) {
            assertEquals(
                    "programs for several boards: got 1 (allowed 0, one per board); an idle board takes an empty program",
                    assertThrows(NeckarException.class, () -> boards.run(List.of(write(1))))
                            .getMessage());
            assertEquals(List.of(), boards.run(List.of()));
        }
    }
}
