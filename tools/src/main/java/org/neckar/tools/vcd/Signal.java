package org.neckar.tools.vcd;

/**
 * A declared signal of one {@link VcdWriter}: the handle by which its values are written. Not to be shared between
 * writers.
 */
public final class Signal {
    /** The kinds of signals and their words in the dump. */
    enum Kind {
        WIRE("wire"),
        REG("reg"),
        EVENT("event"),
        REAL("real"),
        STRING("string");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final VcdWriter owner;
    private final Kind kind;
    private final String name;
    private final int width;
    private final String code;
    private long lastBits;
    private boolean known;

    Signal(VcdWriter owner, Kind kind, String name, int width, String code) {
        this.owner = owner;
        this.kind = kind;
        this.name = name;
        this.width = width;
        this.code = code;
    }

    /** Name inside its scope, as it stands in the dump. */
    public String name() {
        return name;
    }

    /** Width in bits, 1..64; 1 for events and strings. */
    public int width() {
        return width;
    }

    VcdWriter owner() {
        return owner;
    }

    Kind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    /** Remembers the bits; says whether they differ from the ones before. */
    boolean changesTo(long bits) {
        boolean changes = !known || bits != lastBits;
        known = true;
        lastBits = bits;
        return changes;
    }

    /** Forgets the bits; says whether they were known before. */
    boolean changesToUnknown() {
        boolean changes = known;
        known = false;
        return changes;
    }
}
