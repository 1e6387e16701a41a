package org.neckar.hal.cocolist;

import java.io.OutputStream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.json.JsonForm;
import org.neckar.hal.json.JsonLayout;
import org.neckar.hal.serial.SerialType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Writes a cocolist as JSON. */
final class JsonListWriter implements CocolistWriter {
    static final String FORMAT = "neckar-cocolist";

    private final JsonGenerator out;

    JsonListWriter(OutputStream stream) {
        out = JsonLayout.lineByLine(stream);
        guarded(() -> {
            out.writeStartObject();
            out.writeStringProperty("format", FORMAT);
            out.writeNumberProperty("version", Cocolist.VERSION);
            out.writeArrayPropertyStart("entries");
        });
    }

    @Override
    public void add(CocolistEntry<?, ?> entry) {
        guarded(() -> {
            out.writeStartObject();
            out.writeStringProperty("container", entry.type().name());
            out.writeStringProperty("coordinate", entry.at().toString());
            out.writeName("content");
            writeContent(entry.type(), entry);
            out.writeEndObject();
        });
    }

    @SuppressWarnings("unchecked") // an entry pairs a content with its own type
    private <T> void writeContent(SerialType<T> type, CocolistEntry<?, ?> entry) {
        JsonForm.write(out, type, (T) entry.content());
    }

    @Override
    public void close() {
        guarded(() -> {
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
            out.flush();
        });
    }

    private static void guarded(Runnable writing) {
        try {
            writing.run();
        } catch (JacksonException e) {
            throw new NeckarException(Recovery.FIX_INPUT, "cocolist: cannot be written: " + e.getOriginalMessage(), e);
        }
    }
}
