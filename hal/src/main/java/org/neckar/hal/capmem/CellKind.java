package org.neckar.hal.capmem;

/** What a cell of the capacitive memory delivers. */
public enum CellKind {
    /** A voltage: rows 0 to 7. */
    VOLTAGE,
    /** A current: rows 8 to 23. */
    CURRENT;

    private static final int VOLTAGE_ROWS = 8;

    static CellKind ofRow(int row) {
        return row < VOLTAGE_ROWS ? VOLTAGE : CURRENT;
    }
}
