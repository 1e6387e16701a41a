package org.neckar.hwdb.store;

import org.neckar.hwdb.HwdbException;

/** Checks shared by the descriptions of kinds of records. */
final class ColumnChecks {
    private ColumnChecks() {}

    static void length(String kind, String name, Column column, int length) {
        if (column.length() != length) {
            throw new HwdbException(
                    "column of a calibration has a wrong length",
                    kind + "." + name,
                    "got " + column.length() + " values (allowed " + length + ")",
                    "calibrate the chip again");
        }
    }

    static void kind(CalibrationRecord record, String kind) {
        if (!record.kind().equals(kind)) {
            throw new HwdbException(
                    "calibration is of another kind",
                    record.chip() + ", created " + record.created(),
                    "got '" + record.kind() + "' (allowed '" + kind + "')",
                    "ask the store for this kind");
        }
    }
}
