package org.neckar.tools.cocolist;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.serial.RegisterSink;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;

/**
 * The playback programs that write the entries of a cocolist to a board, in their order. Entries are encoded when they
 * are added, so a list that cannot be written is refused before anything is sent. One thread at a time.
 */
public final class BoardList implements RegisterSink {
    private static final Barrier SETTLED = Barrier.OMNIBUS.withEnableJtag(true);

    /** Leaves room in the playback memory for the longest register and for the end of the program. */
    private static final int FULL = PlaybackProgram.MEMORY_SIZE / 2;

    private final List<PlaybackProgram> finished = new ArrayList<>();
    private final PlaybackProgramBuilder program = new PlaybackProgramBuilder();
    private int entries;
    private int registers;

    /**
     * Appends an entry.
     *
     * @throws NeckarException when one of its registers cannot be written, naming the entry
     */
    public void add(CocolistEntry<?, ?> entry) {
        try {
            entry.forEachRegister(this);
        } catch (NeckarException e) {
            throw new NeckarException(e.recovery(), "entry %d, %s · %s".formatted(entries, entry, e.getMessage()), e);
        }
        entries++;
    }

    @Override
    public <C extends Coordinate, T extends Container<C>> void put(C at, T container) {
        program.write(at, container);
        registers++;
        if (program.sizeToFpga() > FULL) {
            finish();
        }
    }

    private void finish() {
        finished.add(program.blockUntil(SETTLED).done());
    }

    /** Entries so far. */
    public int entries() {
        return entries;
    }

    /** Registers so far. */
    public int registers() {
        return registers;
    }

    /** The programs of all entries so far, to be run one after the other. */
    public List<PlaybackProgram> programs() {
        if (!program.isEmpty()) {
            finish();
        }
        return List.copyOf(finished);
    }
}
