package org.neckar.tools.cocolist;

import java.util.List;
import java.util.function.Supplier;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.serial.ContentType;
import org.neckar.hal.timing.Barrier;
import org.neckar.lola.LogicalContainers;
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
        return entry(LogicalContainers.contentTypes().named(place.group().name()), place.at(), values);
    }

    @SuppressWarnings("unchecked") // a place pairs a group with a coordinate at which it exists
    private static <C extends Coordinate, T> CocolistEntry<C, T> entry(
            ContentType<C, T> type, Coordinate at, FieldValues values) {
        return new CocolistEntry<>(type, (C) at, type.content(values));
    }
}
