package org.neckar.hwdb.store;

import java.util.Locale;
import org.neckar.hwdb.HwdbException;

/** A store or record was written by a newer program than this one. */
public final class FormatTooNewException extends HwdbException {
    private static final long serialVersionUID = 1L;

    FormatTooNewException(String thing, String where, int found, int oldest, int newest) {
        super(
                thing + " too new",
                where,
                String.format(Locale.ROOT, "got format %d (allowed %d..%d)", found, oldest, newest),
                "use the newer program that wrote it");
    }
}
