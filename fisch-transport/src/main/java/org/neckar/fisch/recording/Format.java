package org.neckar.fisch.recording;

import java.nio.charset.StandardCharsets;

/** Constants of the file format that the package description defines. */
final class Format {
    static final int VERSION = 1;
    static final char PROGRAM = 'P';
    static final char ANSWERS = 'A';
    static final char END_OF_RUN = 'E';
    static final char FAILED_RUN = 'F';
    static final char END = 'Z';
    /** Longest text in bytes. */
    static final int LONGEST_TEXT = 1 << 20;
    /** Words that are read or written in one piece. */
    static final int SLICE = 4096;

    private static final String MAGIC = "NECKARRC";

    private Format() {}

    /** The first bytes of a file, version excluded. */
    static byte[] magic() {
        return MAGIC.getBytes(StandardCharsets.US_ASCII);
    }
}
