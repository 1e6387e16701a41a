package org.neckar.hwdb.store;

import org.neckar.hwdb.HwdbException;

/** Stored bytes are damaged: not a store at all, or content that does not fit its checksum. */
public final class CorruptStoreException extends HwdbException {
    private static final long serialVersionUID = 1L;

    CorruptStoreException(String what, String where, String got, String remedy) {
        super(what, where, got, remedy);
    }

    CorruptStoreException(String what, String where, String got, String remedy, Throwable cause) {
        super(what, where, got, remedy, cause);
    }
}
