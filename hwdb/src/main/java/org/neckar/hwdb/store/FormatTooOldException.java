package org.neckar.hwdb.store;

import java.util.Locale;
import org.neckar.hwdb.HwdbException;

/** A store or record was written in a format this program no longer reads. */
public final class FormatTooOldException extends HwdbException {
    private static final long serialVersionUID = 1L;

    FormatTooOldException(String thing, String where, int found, int oldest, int newest, String remedy) {
        super(
                thing + " too old",
                where,
                String.format(Locale.ROOT, "got format %d (allowed %d..%d)", found, oldest, newest),
                remedy);
    }
}
