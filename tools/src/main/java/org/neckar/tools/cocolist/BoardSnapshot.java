package org.neckar.tools.cocolist;

import java.util.List;
import java.util.function.Supplier;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Board;
import org.neckar.tools.reg.BoardRegister;
import org.neckar.tools.reg.Place;

/** The content of registers as cocolist entries: their defaults, or what a board holds. */
public final class BoardSnapshot {
    private static final Barrier SETTLED = Barrier.OMNIBUS.withEnableJtag(true);

    private BoardSnapshot() {}

    /** The places with their default content. */
    public static List<CocolistEntry<?, ?>> defaults(List<Place> places) {
        return places.stream()
                .<CocolistEntry<?, ?>>map(
                        place -> CocolistEntry.of(place.at(), place.map().initial()))
                .toList();
    }

    /**
     * The places with what the board holds, read in one program.
     *
     * @throws NeckarException when a place cannot be read or the board does not answer
     */
    public static List<CocolistEntry<?, ?>> read(Board board, List<Place> places) {
        places.forEach(place -> BoardRegister.checkReadable(place, place.map().defaultBackend()));
        var program = new PlaybackProgramBuilder();
        List<Supplier<CocolistEntry<?, ?>>> promises = places.stream()
                .<Supplier<CocolistEntry<?, ?>>>map(place -> {
                    var content = program.read(place.map().type(), place.at());
                    return () -> CocolistEntry.of(place.at(), content.get());
                })
                .toList();
        board.run(program.blockUntil(SETTLED).done());
        return promises.stream().<CocolistEntry<?, ?>>map(Supplier::get).toList();
    }
}
