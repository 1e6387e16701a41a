package org.neckar.hal.cocolist;

import org.neckar.fisch.NeckarException;

/** Writes a cocolist entry by entry; {@link #close} writes the end. One thread at a time. */
public interface CocolistWriter extends AutoCloseable {
    /**
     * Appends an entry.
     *
     * @throws NeckarException when a field is out of range, or when the stream refuses
     */
    void add(CocolistEntry<?, ?> entry);

    /** Writes the end; the stream stays open. */
    @Override
    void close();
}
