package org.neckar.stadls.reinit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.ResponseColumn;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Board;

/**
 * Programs that bring a board to where its user wants it, given by the user, bottom entry first. A board is brought up
 * completely after somebody else used it or something failed, and by the pending entries alone when only the stack has
 * changed. An entry may name a program that reads what has to survive; what it read then replaces the entry.
 *
 * <pre>{@code
 * var stack = new ReinitStack();
 * stack.push(SystemInit.standard().program());
 * var weights = stack.push(configuration, readsOfTheWeights);
 * stack.executePending(board);       // both entries
 * ...
 * stack.snapshot(board);             // before somebody else gets the board
 * stack.execute(board);              // when it comes back
 * }</pre>
 *
 * <p>{@link SessionImage} does the same without the user's help, but does not know what the chip changed by itself. One
 * thread at a time. Source of the rules: experiment service of the field (quiggeldy).
 */
public final class ReinitStack {
    private final List<Entry> entries = new ArrayList<>();
    private boolean enforced;

    /** A stack without entries. */
    public ReinitStack() {}

    /** One entry, as long as it is not popped. */
    public final class Entry {
        private PlaybackProgram program;
        private Optional<PlaybackProgram> snapshotProgram;
        private boolean pending;

        private Entry(PlaybackProgram program, Optional<PlaybackProgram> snapshotProgram) {
            replace(program, snapshotProgram);
        }

        private void replace(PlaybackProgram newProgram, Optional<PlaybackProgram> newSnapshotProgram) {
            requireWriteOnly(newProgram);
            newSnapshotProgram.ifPresent(ReadScanner::registers);
            program = newProgram;
            snapshotProgram = newSnapshotProgram;
            pending = true;
        }

        /** Replaces the program; the entry is pending then and has no snapshot. */
        public void set(PlaybackProgram newProgram) {
            replace(newProgram, Optional.empty());
        }

        /**
         * Replaces both programs; the entry is pending then.
         *
         * @throws NeckarException as {@link ReinitStack#push(PlaybackProgram, PlaybackProgram)}; the entry is then as
         *     it was
         */
        public void set(PlaybackProgram newProgram, PlaybackProgram newSnapshotProgram) {
            replace(newProgram, Optional.of(newSnapshotProgram));
        }

        /**
         * Takes the entry off the stack. What it did to the board stays until the next complete execution.
         *
         * @throws NeckarException when it is not the topmost one
         */
        public void pop() {
            int position = entries.indexOf(this);
            if (position < 0 || position != entries.size() - 1) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "reinit stack: pop of entry %s of %d (allowed the topmost one)"
                                .formatted(position < 0 ? "that is gone" : position, entries.size()));
            }
            entries.remove(position);
        }

        /** What brings the board up; after a snapshot what was read then. */
        public PlaybackProgram program() {
            return program;
        }

        /** What reads that which has to survive. */
        public Optional<PlaybackProgram> snapshotProgram() {
            return snapshotProgram;
        }

        /** Leaves the program alone until the board is brought up completely. */
        public void defer() {
            pending = false;
        }

        /** True until the program has been executed. */
        public boolean isPending() {
            return pending;
        }
    }

    /**
     * Adds a program on top; it is pending.
     *
     * @throws NeckarException when the program reads
     */
    public Entry push(PlaybackProgram program) {
        return push(new Entry(program, Optional.empty()));
    }

    /**
     * Adds a program on top, and one that reads what has to survive.
     *
     * @throws NeckarException when the first one reads, or the second one reads anything but registers over the omnibus
     */
    public Entry push(PlaybackProgram program, PlaybackProgram snapshotProgram) {
        return push(new Entry(program, Optional.of(snapshotProgram)));
    }

    private Entry push(Entry entry) {
        entries.add(entry);
        return entry;
    }

    /** The entries, bottom first, as they are now. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Makes all entries run before the next program, whether the board lost its state or not. */
    public void enforce() {
        enforced = true;
    }

    /** True when {@link #executePending} would run something. */
    public boolean isPending() {
        return (enforced && !entries.isEmpty()) || entries.stream().anyMatch(Entry::isPending);
    }

    /**
     * Runs all entries, bottom first.
     *
     * @throws NeckarException when one of them fails; the next execution then begins at the bottom again
     */
    public void execute(Board board) {
        enforced = true;
        for (Entry entry : entries) {
            board.run(entry.program);
            entry.pending = false;
        }
        enforced = false;
    }

    /** Runs the pending entries, bottom first, or all of them when that is enforced. Errors are as above. */
    public void executePending(Board board) {
        if (enforced) {
            execute(board);
            return;
        }
        for (Entry entry : entries) {
            if (entry.pending) {
                enforced = true;
                board.run(entry.program);
                entry.pending = false;
                enforced = false;
            }
        }
    }

    /**
     * Runs the snapshot programs, bottom first, and replaces the programs of these entries by writes of what was read.
     * Entries that are pending have done nothing yet and are left out.
     *
     * @throws NeckarException when one of them fails; its entry and those above it are then as they were, and what the
     *     chip had changed is lost
     */
    public void snapshot(Board board) {
        for (Entry entry : entries) {
            if (!entry.pending && entry.snapshotProgram.isPresent()) {
                PlaybackProgram snapshot = entry.snapshotProgram.get();
                entry.program = restoring(
                        ReadScanner.registers(snapshot), board.run(snapshot).responses(ResponseQueue.OMNIBUS));
            }
        }
    }

    private static PlaybackProgram restoring(int[] addresses, ResponseColumn read) {
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        int[] values = new int[addresses.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) read.value(i);
        }
        return program.writeOmnibus(addresses, values, 0, values.length)
                .blockUntil(Barrier.OMNIBUS)
                .done();
    }

    private static void requireWriteOnly(PlaybackProgram program) {
        if (!program.isWriteOnly()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "reinit stack: instruction %d of %d reads (allowed writes and waits); nobody would take the answer"
                            .formatted(ReadScanner.firstRead(program), program.sizeToFpga()));
        }
    }
}
