package org.neckar.hal.cocolist;

import java.nio.file.Path;
import java.util.Locale;

/** How a cocolist is written. */
public enum CocolistForm {
    /** Text, for people and for comparison line by line. */
    JSON,
    /** Bytes, for programs in other languages and for big lists. */
    PROTOBUF;

    /** The form that a file name asks for: JSON for names that end in {@code .json}. */
    public static CocolistForm of(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : PROTOBUF;
    }
}
