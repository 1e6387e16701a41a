package org.neckar.tools.service.store;

/** One program of the store. Guarded by the store. */
final class StoredProgram {
    private final ProgramHash hash;
    private final int words;
    private long[] content;
    private boolean inFile;
    private int references;

    /**
     * @param hash its name
     * @param words its length
     * @param content its words, or null if only the file has them
     * @param inFile whether there is a file
     */
    StoredProgram(ProgramHash hash, int words, long[] content, boolean inFile) {
        this.hash = hash;
        this.words = words;
        this.content = content;
        this.inFile = inFile;
    }

    ProgramHash hash() {
        return hash;
    }

    int words() {
        return words;
    }

    long[] content() {
        return content;
    }

    void content(long[] loaded) {
        content = loaded;
    }

    boolean isInFile() {
        return inFile;
    }

    boolean isUnused() {
        return references == 0;
    }

    void retain() {
        references++;
    }

    void release() {
        references--;
    }
}
