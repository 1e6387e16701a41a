package org.neckar.hwdb.store;

import java.util.Locale;
import java.util.Map;

/** Writes a record as JSON (RFC 8259), two spaces of indentation, one line per entry. */
final class RecordJson {
    private final StringBuilder out = new StringBuilder();

    private RecordJson() {}

    static String write(CalibrationRecord record) {
        var json = new RecordJson();
        json.out.append("{\n");
        json.member("kind", record.kind());
        json.number("format_version", record.formatVersion());
        json.member("eeprom_chip_serial", "0x" + Long.toHexString(record.chip().eepromSerial()));
        json.member("fpga_dna", "0x" + Long.toHexString(record.chip().fpgaDna()));
        json.member("created", record.created().toString());
        json.member("tool_version", record.toolVersion());
        json.member("sha256", record.checksum());
        json.texts("settings", record.settings());
        json.columns(record.columns());
        json.texts("metadata", record.metadata());
        json.out.setLength(json.out.length() - ",\n".length());
        return json.out.append("\n}\n").toString();
    }

    private void member(String name, String value) {
        out.append("  ");
        quote(name);
        out.append(": ");
        quote(value);
        out.append(",\n");
    }

    private void number(String name, int value) {
        out.append("  ");
        quote(name);
        out.append(": ").append(value).append(",\n");
    }

    private void texts(String name, Map<String, String> texts) {
        open(name);
        var separator = "\n    ";
        for (var entry : texts.entrySet()) {
            out.append(separator);
            quote(entry.getKey());
            out.append(": ");
            quote(entry.getValue());
            separator = ",\n    ";
        }
        close(texts.isEmpty());
    }

    private void columns(Map<String, Column> columns) {
        open("columns");
        var separator = "\n    ";
        for (var entry : columns.entrySet()) {
            out.append(separator);
            quote(entry.getKey());
            out.append(": ");
            values(entry.getValue());
            separator = ",\n    ";
        }
        close(columns.isEmpty());
    }

    private void open(String name) {
        out.append("  ");
        quote(name);
        out.append(": {");
    }

    private void close(boolean empty) {
        out.append(empty ? "},\n" : "\n  },\n");
    }

    private void values(Column column) {
        out.append('[');
        var separator = "";
        switch (column) {
            case Column.Ints ints -> {
                for (var value : ints.values()) {
                    out.append(separator).append(value);
                    separator = ", ";
                }
            }
            case Column.Doubles doubles -> {
                for (var value : doubles.values()) {
                    out.append(separator).append(Double.isFinite(value) ? Double.toString(value) : "null");
                    separator = ", ";
                }
            }
            case Column.Bits bits -> {
                for (var value : bits.values()) {
                    out.append(separator).append(value);
                    separator = ", ";
                }
            }
        }
        out.append(']');
    }

    private void quote(String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20 || Character.isSurrogate(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
