package org.neckar.tools.service.pool;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.reinit.ReinitStack;
import org.neckar.stadls.run.Board;

/** Content given by the client as a reinit stack. */
public final class StackContent implements SessionContent {
    private final Object owner;
    private final ReinitStack stack = new ReinitStack();
    private final BiConsumer<StackContent, List<PlaybackProgram>> snapshotTaken;
    private boolean snapshots;
    private volatile boolean superseded;

    /**
     * One entry.
     *
     * @param program writes only
     * @param snapshot reads by omnibus what has to survive
     * @param pending whether the program runs before the next run in any case
     */
    public record Entry(PlaybackProgram program, Optional<PlaybackProgram> snapshot, boolean pending) {}

    /**
     * @param owner the session
     * @param entries from the bottom up
     * @param snapshotTaken hears of the programs of all entries when some have been replaced by what was read, in the
     *     thread of a board
     * @throws org.neckar.fisch.NeckarException ({@link org.neckar.fisch.Recovery#FIX_INPUT}) if a program reads, or a
     *     snapshot reads otherwise than by omnibus
     */
    public StackContent(
            Object owner, List<Entry> entries, BiConsumer<StackContent, List<PlaybackProgram>> snapshotTaken) {
        this.owner = owner;
        this.snapshotTaken = snapshotTaken;
        for (var entry : entries) {
            snapshots |= entry.snapshot().isPresent();
            var pushed = entry.snapshot()
                    .map(snapshot -> stack.push(entry.program(), snapshot))
                    .orElseGet(() -> stack.push(entry.program()));
            if (!entry.pending()) {
                pushed.defer();
            }
        }
    }

    @Override
    public Object owner() {
        return owner;
    }

    @Override
    public int version() {
        return 0;
    }

    @Override
    public void leave(Board board) {
        if (snapshots && !superseded) {
            stack.snapshot(board);
            snapshotTaken.accept(
                    this,
                    stack.entries().stream().map(ReinitStack.Entry::program).toList());
        }
    }

    @Override
    public void enter(Board board, SessionContent held, long[] next) {
        if (held != null && held.owner().equals(owner)) {
            stack.executePending(board);
        } else {
            stack.execute(board);
        }
    }

    @Override
    public void supersede() {
        superseded = true;
    }

    @Override
    public void ran(long[] words) {
        // What the client wants restored is what it said.
    }
}
