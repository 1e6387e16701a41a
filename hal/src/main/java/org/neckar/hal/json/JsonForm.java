package org.neckar.hal.json;

import java.io.StringWriter;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.serial.FieldTree;
import org.neckar.hal.serial.SerialField;
import org.neckar.hal.serial.SerialType;
import tools.jackson.core.JsonGenerator;

/** Writes containers, composites and coordinates as JSON and reads them back. */
public final class JsonForm {
    /** Whole numbers up to here are exact in readers that keep numbers as double precision. */
    private static final long EXACT = 1L << (Double.PRECISION - 1);

    private JsonForm() {}

    /**
     * A container or composite as JSON text, objects indented, arrays in one line.
     *
     * @throws NeckarException when a number is out of range, naming type, field, value and range
     */
    public static <T> String write(SerialType<T> type, T content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonLayout.indentedObjects(text)) {
            write(out, type, content);
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write(SerialType, Object)} wrote.
     *
     * @throws NeckarException when the text is not JSON or not such a container, naming path, line and field
     */
    public static <T> T read(SerialType<T> type, String text) {
        try (JsonInput in = JsonInput.of(text)) {
            in.next();
            T content = read(in, type);
            in.expectEnd();
            return content;
        }
    }

    /** A coordinate as JSON text. */
    public static String write(Coordinate at) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonLayout.indentedObjects(text)) {
            out.writeString(at.toString());
        }
        return text.toString();
    }

    /**
     * Reads a coordinate of any type.
     *
     * @throws NeckarException when the text is not JSON or not a coordinate
     */
    public static Coordinate readCoordinate(String text) {
        try (JsonInput in = JsonInput.of(text)) {
            in.next();
            String notation = in.text("coordinate", "text in quotes");
            Coordinate at = in.located(() -> CoordinateType.parseAny(notation));
            in.expectEnd();
            return at;
        }
    }

    /** Writes a container or composite as one value. */
    public static <T> void write(JsonGenerator out, SerialType<T> type, T content) {
        writeGroup(out, type.tree(), type.fields(), type.toColumns(content));
    }

    private static void writeGroup(JsonGenerator out, FieldTree group, List<SerialField> fields, long[][] columns) {
        out.writeStartObject();
        for (FieldTree member : group.members()) {
            out.writeName(member.name());
            if (member.isField()) {
                writeField(out, fields.get(member.field()), columns[member.field()]);
            } else {
                writeGroup(out, member, fields, columns);
            }
        }
        out.writeEndObject();
    }

    private static void writeField(JsonGenerator out, SerialField field, long[] column) {
        List<String> choices = field.choices();
        if (!field.list()) {
            writeValue(out, field, choices, column[0]);
            return;
        }
        out.writeStartArray();
        for (long value : column) {
            writeValue(out, field, choices, value);
        }
        out.writeEndArray();
    }

    private static void writeValue(JsonGenerator out, SerialField field, List<String> choices, long value) {
        switch (field.kind()) {
            case FLAG -> out.writeBoolean(value != 0);
            case CHOICE -> out.writeString(choices.get((int) value));
            case PLACE -> out.writeNumber(value);
            case NUMBER -> {
                if (isText(field)) {
                    out.writeString(Long.toString(value));
                } else {
                    out.writeNumber(value);
                }
            }
        }
    }

    /** Whether numbers of a field are written as text. */
    static boolean isText(SerialField field) {
        return field.max() > EXACT || field.min() < -EXACT;
    }

    /**
     * Reads a container or composite; the input stands at its first token, and afterwards at its last.
     *
     * @throws NeckarException when it is not such a container, naming path, line and field
     */
    public static <T> T read(JsonInput in, SerialType<T> type) {
        ColumnReader reader = new ColumnReader(in, type);
        long[][] columns = reader.read();
        return in.located(() -> type.fromColumns(columns));
    }
}
