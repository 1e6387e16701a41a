package org.neckar.stadls.reinit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.board.I2CIdRegister;
import org.neckar.hal.coordinate.I2CIdRegisterOnBoard;
import org.neckar.hal.coordinate.JTAGIdCodeOnDLS;
import org.neckar.hal.coordinate.NullPayloadReadableOnFPGA;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.jtag.JTAGIdCode;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.timing.Barrier;
import org.neckar.hal.timing.NullPayloadReadable;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;
import org.neckar.stadls.run.Board;

class ReinitStackTest {
    private static final PPUMemoryWordOnDLS FIRST = new PPUMemoryWordOnDLS(0);
    private static final PPUMemoryWordOnDLS SECOND = new PPUMemoryWordOnDLS(1);

    private final ReinitStack stack = new ReinitStack();
    private Board board;

    @BeforeEach
    void open() {
        board = Board.connect("sim:?noise=0");
    }

    @AfterEach
    void close() {
        board.close();
    }

    private static PlaybackProgram write(PPUMemoryWordOnDLS at, long value) {
        return new PlaybackProgramBuilder().write(at, new PPUMemoryWord(value)).done();
    }

    private static PlaybackProgram read(PPUMemoryWordOnDLS... places) {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        for (PPUMemoryWordOnDLS at : places) {
            builder.read(PPUMemoryWord.class, at);
        }
        return builder.done();
    }

    private long content(PPUMemoryWordOnDLS at) {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> word = builder.read(PPUMemoryWord.class, at);
        board.run(builder.done());
        return word.get().value();
    }

    @Test
    void shouldRunAllEntriesFromTheBottomUp() {
        stack.push(SystemInit.standard().program());
        stack.push(write(FIRST, 1));
        stack.push(write(FIRST, 2));
        stack.execute(board);
        assertEquals(2, content(FIRST));
        assertFalse(stack.isPending());
    }

    @Test
    void shouldRunOnlyWhatIsPendingWhenTheBoardStillHoldsTheRest() {
        stack.push(SystemInit.standard().program());
        stack.push(write(FIRST, 1));
        stack.executePending(board);
        board.run(write(FIRST, 9));
        ReinitStack.Entry top = stack.push(write(SECOND, 2));
        assertTrue(top.isPending());
        stack.executePending(board);
        assertEquals(9, content(FIRST));
        assertEquals(2, content(SECOND));
        assertFalse(top.isPending());
        stack.enforce();
        assertTrue(stack.isPending());
        stack.executePending(board);
        assertEquals(1, content(FIRST));
        assertFalse(stack.isPending());
    }

    @Test
    void shouldRunAReplacedEntryAgain() {
        stack.push(SystemInit.standard().program());
        ReinitStack.Entry entry = stack.push(write(FIRST, 1));
        stack.executePending(board);
        entry.set(write(FIRST, 3));
        stack.executePending(board);
        assertEquals(3, content(FIRST));
    }

    @Test
    void shouldBringBackWhatASnapshotRead() {
        stack.push(SystemInit.standard().program());
        ReinitStack.Entry entry = stack.push(write(FIRST, 1), read(SECOND, FIRST));
        stack.execute(board);
        board.run(write(FIRST, 77));
        board.run(write(SECOND, 0xffff_ffffL));
        stack.snapshot(board);
        assertArrayEquals(
                new PlaybackProgramBuilder()
                        .write(SECOND, new PPUMemoryWord(0xffff_ffffL))
                        .write(FIRST, new PPUMemoryWord(77))
                        .blockUntil(Barrier.OMNIBUS)
                        .done()
                        .words(),
                entry.program().words());
        board.run(SystemInit.standard().program());
        assertEquals(0, content(FIRST));
        stack.execute(board);
        assertEquals(77, content(FIRST));
        assertEquals(0xffff_ffffL, content(SECOND));
    }

    @Test
    void shouldTakeNoSnapshotOfAnEntryThatHasDoneNothingYet() {
        PlaybackProgram program = write(FIRST, 1);
        ReinitStack.Entry entry = stack.push(program, read(FIRST));
        stack.snapshot(board);
        assertEquals(program, entry.program());
    }

    @Test
    void shouldBeginAtTheBottomAgainAfterAFailure() {
        stack.push(SystemInit.standard().program());
        ReinitStack.Entry entry = stack.push(write(FIRST, 1), read(FIRST));
        stack.executePending(board);
        board.close();
        stack.enforce();
        assertThrows(NeckarException.class, () -> stack.executePending(board));
        assertTrue(stack.isPending());
        assertThrows(NeckarException.class, () -> stack.snapshot(board));
        assertEquals(2, entry.program().sizeToFpga());
        open();
        stack.executePending(board);
        assertEquals(1, content(FIRST));
    }

    @Test
    void shouldPopTheTopmostEntryOnly() {
        ReinitStack.Entry bottom = stack.push(write(FIRST, 1));
        ReinitStack.Entry top = stack.push(write(FIRST, 2));
        assertEquals(
                "reinit stack: pop of entry 0 of 2 (allowed the topmost one)",
                assertThrows(NeckarException.class, bottom::pop).getMessage());
        top.pop();
        bottom.pop();
        assertTrue(stack.entries().isEmpty());
        assertEquals(
                "reinit stack: pop of entry that is gone of 0 (allowed the topmost one)",
                assertThrows(NeckarException.class, bottom::pop).getMessage());
    }

    @Test
    void shouldRefuseEntriesThatRead() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        builder.write(FIRST, new PPUMemoryWord(1));
        builder.read(PPUMemoryWord.class, FIRST);
        NeckarException refused = assertThrows(NeckarException.class, () -> stack.push(builder.done()));
        assertEquals(
                "reinit stack: instruction 2 of 3 reads (allowed writes and waits); nobody would take the answer",
                refused.getMessage());
        assertTrue(stack.entries().isEmpty());
    }

    @Test
    void shouldRefuseSnapshotsOfAnythingButRegisters() {
        PlaybackProgramBuilder device = new PlaybackProgramBuilder();
        device.read(I2CIdRegister.class, new I2CIdRegisterOnBoard());
        PlaybackProgramBuilder jtag = new PlaybackProgramBuilder();
        jtag.read(JTAGIdCode.class, new JTAGIdCodeOnDLS());
        PlaybackProgramBuilder marker = new PlaybackProgramBuilder();
        marker.read(PPUMemoryWord.class, FIRST);
        marker.read(NullPayloadReadable.class, new NullPayloadReadableOnFPGA());
        assertEquals(
                "snapshot: instruction 2 of 6 (0b00001f88007850) reads a device of the board (allowed registers over"
                        + " the omnibus); leave it out",
                refusal(device.done()));
        assertEquals(
                "snapshot: instruction 1 of 2 (0301200000000000) reads over JTAG (allowed registers over the omnibus);"
                        + " leave it out",
                refusal(jtag.done()));
        assertEquals(
                "snapshot: instruction 1 of 2 (0a00000000000001) reads a marker (allowed registers over the omnibus);"
                        + " leave it out",
                refusal(marker.done()));
    }

    private String refusal(PlaybackProgram snapshot) {
        return assertThrows(NeckarException.class, () -> stack.push(write(FIRST, 1), snapshot))
                .getMessage();
    }
}
