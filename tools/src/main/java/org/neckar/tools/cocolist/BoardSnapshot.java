package org.neckar.tools.cocolist;

import java.util.List;
import java.util.function.Supplier;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.timing.Barrier;
import org.neckar.lola.composite.Composite;
import org.neckar.lola.composite.CompositeContent;
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
                .<CocolistEntry<?, ?>>map(place -> entry(place, place.initial()))
                .toList();
    }

    /**
     * The places with what the board holds, read in one program.
     *
     * @throws NeckarException when a place cannot be read or the board does not answer
     */
    public static List<CocolistEntry<?, ?>> read(Board board, List<Place> places) {
        places.forEach(place -> BoardRegister.checkReadable(place, place.group().defaultBackend()));
        var program = new PlaybackProgramBuilder();
        List<Supplier<CocolistEntry<?, ?>>> promises = places.stream()
                .<Supplier<CocolistEntry<?, ?>>>map(place -> {
                    var content = program.read(
                            place.group(), place.at(), place.group().defaultBackend());
                    return () -> entry(place, content.get());
                })
                .toList();
        board.run(program.blockUntil(SETTLED).done());
        return promises.stream().<CocolistEntry<?, ?>>map(Supplier::get).toList();
    }

    private static CocolistEntry<?, ?> entry(Place place, FieldValues values) {
        return switch (place.group()) {
            case RegisterMap<Coordinate, ?> map -> entry(map, place.at(), values);
            case Composite<Coordinate> composite ->
                new CocolistEntry<>(CompositeContent.of(composite), place.at(), values);
            default ->
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s · blocks of memory have no form in a cocolist · name registers or composites"
                                .formatted(place));
        };
    }

    private static <T extends Container<Coordinate>> CocolistEntry<Coordinate, T> entry(
            RegisterMap<Coordinate, T> map, Coordinate at, FieldValues values) {
        return CocolistEntry.of(at, map.container(values));
    }
}
