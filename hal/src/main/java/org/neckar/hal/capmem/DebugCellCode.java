package org.neckar.hal.capmem;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.CapMemColumnOnCapMemBlock;
import org.neckar.hal.coordinate.CapMemRowOnCapMemBlock;
import org.neckar.hal.register.WordCode;

/**
 * The selection of the debug cell in {@link CapMemBlockConfig}: in plain words, word 0 holds the index of the cell and,
 * in bit 31, whether the debug output is on; in stored words, word 0 holds the row one-hot in reverse order and word 1
 * the column, both zero when the debug output is off. Source: HICANN-X v3 register map, capacitive memory.
 */
public final class DebugCellCode implements WordCode {
    private static final int ENABLE = 1 << 31;
    private static final int ROWS = CapMemRowOnCapMemBlock.SIZE;
    private static final int COLUMNS = CapMemColumnOnCapMemBlock.SIZE;
    private static final int ROW_MASK = (1 << ROWS) - 1;

    @Override
    public void encode(int[] words, int offset) {
        int plain = words[offset];
        boolean enabled = (plain & ENABLE) != 0;
        int cell = plain & ~ENABLE;
        words[offset] = enabled ? 1 << (ROWS - 1 - cell / COLUMNS) : 0;
        words[offset + 1] = enabled ? cell % COLUMNS : 0;
    }

    @Override
    public void decode(int[] words, int offset) {
        int rows = words[offset] & ROW_MASK;
        int column = words[offset + 1];
        if (rows == 0) {
            words[offset] = 0;
        } else {
            if (Integer.compareUnsigned(column, COLUMNS) >= 0) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "CapMemBlockConfig.debugCapmemCoord: column %s is out of range (allowed 0..%d)"
                                .formatted(Integer.toUnsignedString(column), COLUMNS - 1));
            }
            int row = ROWS - 1 - (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(rows));
            words[offset] = ENABLE | (row * COLUMNS + column);
        }
        words[offset + 1] = 0;
    }

    @Override
    public String rule() {
        return "with w0[31] set: stored w0[23 - row] = 1 and stored w1 = column of cell w0[11:0]; else both 0";
    }
}
