package org.neckar.hal.cocolist;

import java.io.InputStream;
import java.util.function.Consumer;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.json.JsonForm;
import org.neckar.hal.json.JsonInput;
import org.neckar.hal.serial.ContentType;
import org.neckar.hal.serial.ContentTypes;
import tools.jackson.core.JsonToken;

/** Reads a cocolist as JSON. The members of an object have to come in the order in which they are written. */
final class JsonListReader {
    private static final String LIST = "cocolist";
    private static final String ENTRY = "cocolist entry";

    private final ContentTypes types;

    JsonListReader(ContentTypes types) {
        this.types = types;
    }

    void read(InputStream stream, Consumer<CocolistEntry<?, ?>> action) {
        try (JsonInput in = JsonInput.of(stream)) {
            in.next();
            in.expect(JsonToken.START_OBJECT, LIST, "an object");
            header(in);
            member(in, LIST, "entries");
            in.expect(JsonToken.START_ARRAY, LIST + " entries", "an array");
            while (in.next() != JsonToken.END_ARRAY) {
                action.accept(entry(in));
            }
            end(in, LIST);
            in.expectEnd();
        }
    }

    private static void header(JsonInput in) {
        member(in, LIST, "format");
        String format = in.text("cocolist format", JsonListWriter.FORMAT);
        if (!format.equals(JsonListWriter.FORMAT)) {
            throw in.wrong("cocolist format", JsonListWriter.FORMAT);
        }
        member(in, LIST, "version");
        if (!in.isWholeNumber()) {
            throw in.wrong("cocolist version", "" + Cocolist.VERSION);
        }
        in.located(() -> {
            Cocolist.checkVersion(in.wholeNumber());
            return in;
        });
    }

    private CocolistEntry<?, ?> entry(JsonInput in) {
        in.expect(JsonToken.START_OBJECT, ENTRY, "an object");
        member(in, ENTRY, "container");
        String name = in.text("container", "a name in quotes");
        ContentType<?, ?> type = in.located(() -> types.named(name));
        member(in, ENTRY, "coordinate");
        String notation = in.text("coordinate", type.coordinates().name() + " in quotes");
        CocolistEntry<?, ?> entry = entry(in, type, notation);
        end(in, ENTRY);
        return entry;
    }

    private static <C extends Coordinate, T> CocolistEntry<C, T> entry(
            JsonInput in, ContentType<C, T> type, String notation) {
        C at = in.located(() -> type.coordinates().parse(notation));
        member(in, ENTRY, "content");
        T content = JsonForm.read(in, type);
        return in.located(() -> new CocolistEntry<>(type, at, content));
    }

    private static void member(JsonInput in, String where, String name) {
        in.next();
        if (in.token() != JsonToken.PROPERTY_NAME || !in.name().equals(name)) {
            throw in.wrong(where, "here a member '" + name + "'");
        }
        in.next();
    }

    private static void end(JsonInput in, String where) {
        in.next();
        in.expect(JsonToken.END_OBJECT, where, "here its end");
    }
}
