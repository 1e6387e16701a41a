package org.neckar.stadls.file;

/** Numbers of the fields in the messages of {@code playback.proto}. */
final class ProgramFields {
    /** First field of every file, by which it is known. */
    static final int FORMAT = 1;

    static final int VERSION = 2;
    static final int NECKAR = 3;
    static final int CREATED = 4;
    static final int SOURCE = 5;
    static final int TARGET = 6;
    static final int SHA256 = 7;
    static final int READS = 8;
    static final int WORDS = 15;

    static final int INSTRUCTION = 1;
    static final int INSTRUCTIONS = 2;
    static final int CONTAINER = 3;
    static final int COORDINATE = 4;
    static final int BACKEND = 5;

    /** What the first field says. */
    static final String FORMAT_NAME = "neckar playback program";

    private ProgramFields() {}
}
