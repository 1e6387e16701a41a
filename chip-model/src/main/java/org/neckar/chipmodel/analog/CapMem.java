package org.neckar.chipmodel.analog;

import java.util.function.IntConsumer;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * The analog parameter memory: 4 blocks of 130 columns x 24 rows of cells. A cell approaches the code written to it
 * exponentially; where it stands is computed when somebody asks, so waiting costs nothing. In between, the circuits
 * work with the value of the last {@link #refresh}, which comes due at growing intervals after a write: 1, 2, 4 ... 32
 * ms. A cell closer than 0.02 codes to its target has arrived, exactly.
 */
final class CapMem {
    /** Columns of a block. */
    static final int COLUMNS = 130;

    /** Rows of a block. */
    static final int ROWS = 24;

    /** First row with currents. */
    static final int CURRENT_ROWS = 8;

    /** Code that ends the refresh of a cell. */
    static final int HOLD = 1023;

    /** Time constant of a cell: the largest step is within 1 code after 20 ms. */
    static final double SETTLING_CYCLES = 2.88e-3 / 4e-9;

    private static final double ARRIVED_CODES = 0.02;
    private static final long FIRST_REFRESH_CYCLES = 250_000;
    private static final long LAST_REFRESH_CYCLES = 32 * FIRST_REFRESH_CYCLES;
    private static final double ROW_GAIN_SIGMA = 0.015;
    private static final double CELL_GAIN_SIGMA = 0.005;
    private static final int CELLS = 4 * COLUMNS * ROWS;

    private final double[] code = new double[CELLS];
    private final double[] start = new double[CELLS];
    private final double[] target = new double[CELLS];
    private final long[] written = new long[CELLS];
    private final double[] gain = new double[CELLS];
    private final int[] moving = new int[CELLS];
    private final boolean[] isMoving = new boolean[CELLS];
    private int movingCount;
    private long refreshInterval = FIRST_REFRESH_CYCLES;
    private long nextRefresh = Long.MAX_VALUE;

    CapMem(FixedPattern pattern) {
        for (int block = 0; block < 4; block++) {
            for (int row = 0; row < ROWS; row++) {
                double rowGain = ROW_GAIN_SIGMA * pattern.normal("capmem row gain", block * ROWS + row);
                for (int column = 0; column < COLUMNS; column++) {
                    int cell = cell(block, column, row);
                    double cellGain = CELL_GAIN_SIGMA * pattern.normal("capmem cell gain", cell);
                    gain[cell] = row < CURRENT_ROWS ? 1 + rowGain + cellGain : 1;
                }
            }
        }
    }

    /** Index of a cell. */
    static int cell(int block, int column, int row) {
        return (block * COLUMNS + column) * ROWS + row;
    }

    /** Writes a cell. */
    void write(long cycle, int cell, int newCode) {
        double now = at(cell, cycle);
        start[cell] = now;
        written[cell] = cycle;
        target[cell] = newCode == HOLD ? now : newCode;
        if (!isMoving[cell]) {
            isMoving[cell] = true;
            moving[movingCount++] = cell;
        }
        refreshInterval = FIRST_REFRESH_CYCLES;
        nextRefresh = Math.min(nextRefresh, cycle + FIRST_REFRESH_CYCLES);
    }

    private double at(int cell, long cycle) {
        double rest = start[cell] - target[cell];
        if (rest == 0) {
            return target[cell];
        }
        double left = rest * Exponential.exp(-(cycle - written[cell]) / SETTLING_CYCLES);
        return target[cell] + left;
    }

    /** Cycle at which the circuits need new values; the largest long when every cell has arrived. */
    long nextRefresh() {
        return nextRefresh;
    }

    /** Whether some cell is still on its way. */
    boolean moving() {
        return movingCount > 0;
    }

    /** Brings all values up to a cycle and names every cell that moved. */
    void refresh(long cycle, IntConsumer moved) {
        int kept = 0;
        for (int i = 0; i < movingCount; i++) {
            int cell = moving[i];
            double value = at(cell, cycle);
            if (Math.abs(value - target[cell]) < ARRIVED_CODES) {
                value = target[cell];
                start[cell] = value;
                isMoving[cell] = false;
            } else {
                moving[kept++] = cell;
            }
            if (value != code[cell]) {
                code[cell] = value;
                moved.accept(cell);
            }
        }
        movingCount = kept;
        if (cycle >= nextRefresh) {
            refreshInterval = Math.min(2 * refreshInterval, LAST_REFRESH_CYCLES);
        }
        nextRefresh = kept == 0 ? Long.MAX_VALUE : cycle + refreshInterval;
    }

    /**
     * Effective code of a cell at the last refresh: for a voltage cell the code of an ideal cell of the same voltage.
     */
    double code(int cell) {
        return code[cell] * gain[cell];
    }

    /** Voltage of a voltage cell at the last refresh. */
    double volts(int cell) {
        return NominalTransfer.cellVolts(code(cell));
    }
}
