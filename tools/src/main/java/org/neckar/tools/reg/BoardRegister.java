package org.neckar.tools.reg;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Board;

/** Reads and writes one register group on a connected board, one program per access. For one thread. */
public final class BoardRegister {
    private static final Barrier SETTLED = Barrier.OMNIBUS.withEnableJtag(true);

    private final Board board;
    private final Place place;
    private final Backend backend;

    /**
     * Nothing is sent yet.
     *
     * @param board connected, and initialised unless the register answers without
     * @param place what to read and write
     * @param backend one of the container's
     */
    public BoardRegister(Board board, Place place, Backend backend) {
        this.board = board;
        this.place = place;
        this.backend = backend;
    }

    /** Whether the place can be read over the back end on a board. */
    public static boolean isReadable(Place place, Backend backend) {
        return place.group().isReadableOver(backend)
                && !place.group().unreadableOn().contains(HardwareTarget.HARDWARE);
    }

    /**
     * Refuses a place that cannot be read over the back end on a board.
     *
     * @throws NeckarException naming place and back end
     */
    public static void checkReadable(Place place, Backend backend) {
        if (!isReadable(place, backend)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s · over %s · cannot be read on a board · 'neckar reg describe %s' says why"
                            .formatted(place, backend.fieldName(), place.group().name()));
        }
    }

    /**
     * What the register holds.
     *
     * @throws NeckarException when it cannot be read or the board does not answer
     */
    public FieldValues read() {
        checkReadable(place, backend);
        var program = new PlaybackProgramBuilder();
        var content = program.read(place.group(), place.at(), backend);
        board.run(program.blockUntil(SETTLED).done());
        return content.get();
    }

    /**
     * Writes all words.
     *
     * @throws NeckarException when it cannot be written or the board does not answer
     */
    public void write(FieldValues content) {
        board.run(new PlaybackProgramBuilder()
                .write(place.at(), place.group(), content, backend)
                .blockUntil(SETTLED)
                .done());
    }

    /**
     * Writes and reads back.
     *
     * @return what the register holds afterwards
     * @throws NeckarException as {@link #read} and {@link #write}, and when it holds something else than was written
     */
    public FieldValues writeChecked(FieldValues content) {
        write(content);
        FieldValues found = read();
        BitChanges difference = BitChanges.between(place, content, found);
        if (!difference.none()) {
            throw new NeckarException(
                    Recovery.BOARD_FAULT,
                    "%s · read back over %s · differs from what was written in %s · write it again, or check the board"
                            .formatted(place, backend.fieldName(), difference.fields()));
        }
        return found;
    }
}
