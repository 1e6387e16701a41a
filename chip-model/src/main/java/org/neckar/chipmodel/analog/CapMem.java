package org.neckar.chipmodel.analog;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * The analog parameter memory: 4 blocks of 130 columns x 24 rows of cells. A cell approaches the code written to it
 * exponentially; where it stands is computed when somebody asks, so waiting costs nothing. In between, the circuits
 * work with the value of the last {@link #refresh}, which comes due at growing intervals after a write: 1, 2, 4 ... 32
 * ms. A cell closer than 0.02 codes to its target has arrived, exactly.
 *
 * <p>A cell that is not refreshed, because of its code or because the update engine of its block does not run, leaks
 * towards 0; its own code waits for the engine.
 *
 * <p>Cells of a row that share a code lower one another a little. All cells of a block follow its reference current and
 * the slope of its ramp.
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

    /** Time constant with which a cell without refresh leaks away. */
    static final double LEAK_CYCLES = 1 / 4e-9;

    private static final double LEAK_SIGMA = 0.3;
    private static final double ARRIVED_CODES = 0.02;
    private static final long FIRST_REFRESH_CYCLES = 250_000;
    private static final long LAST_REFRESH_CYCLES = 32 * FIRST_REFRESH_CYCLES;
    private static final double ROW_GAIN_SIGMA = 0.015;
    private static final double CELL_GAIN_SIGMA = 0.005;
    private static final int BLOCKS = 4;
    private static final int CELLS = BLOCKS * COLUMNS * ROWS;
    /** How far a cell is pulled down when all cells of its row have its code. */
    private static final double CROSS_TALK_CODES = 2;

    private static final double CROSS_TALK_SIGMA = 0.3;

    private final double[] code = new double[CELLS];
    private final double[] start = new double[CELLS];
    private final double[] target = new double[CELLS];
    private final long[] written = new long[CELLS];
    private final int[] wanted = new int[CELLS];
    private final boolean[] floating = new boolean[CELLS];
    private final double[] leakCycles = new double[CELLS];
    private final boolean[] engine = new boolean[BLOCKS];
    private boolean supplied = true;
    private final double[] gain = new double[CELLS];
    private final double[] sensitivity = new double[CELLS];
    private final double[] crossTalk = new double[CELLS];
    private final double[] reference = new double[BLOCKS];
    private final boolean[] changedRow = new boolean[BLOCKS * ROWS];
    private final boolean[] changedReference = new boolean[BLOCKS];
    private final int[] cellsWithCode = new int[HOLD + 1];
    private final int[] moving = new int[CELLS];
    private final boolean[] isMoving = new boolean[CELLS];
    private int movingCount;
    private long refreshInterval = FIRST_REFRESH_CYCLES;
    private long nextRefresh = Long.MAX_VALUE;

    CapMem(FixedPattern pattern, boolean mismatch) {
        Arrays.fill(reference, 1);
        Arrays.fill(engine, true);
        for (int block = 0; block < BLOCKS; block++) {
            for (int row = 0; row < ROWS; row++) {
                double rowGain = ROW_GAIN_SIGMA * pattern.normal("capmem row gain", block * ROWS + row);
                for (int column = 0; column < COLUMNS; column++) {
                    int cell = cell(block, column, row);
                    double cellGain = CELL_GAIN_SIGMA * pattern.normal("capmem cell gain", cell);
                    leakCycles[cell] = LEAK_CYCLES * pattern.factor("capmem leak", cell, LEAK_SIGMA);
                    gain[cell] = row < CURRENT_ROWS ? 1 + rowGain + cellGain : 1;
                    sensitivity[cell] = mismatch
                            ? CROSS_TALK_CODES
                                    / (COLUMNS - 1)
                                    * Math.max(0, 1 + CROSS_TALK_SIGMA * pattern.normal("capmem cross talk", cell))
                            : 0;
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
        wanted[cell] = newCode;
        approach(cycle, cell);
    }

    /** Starts or stops the update engine of a block. */
    void engine(long cycle, int block, boolean runs) {
        if (engine[block] != runs) {
            engine[block] = runs;
            for (int i = 0; i < COLUMNS * ROWS; i++) {
                approach(cycle, block * COLUMNS * ROWS + i);
            }
        }
    }

    /** Without supply every cell is at 0 at once; with it cells approach their codes from there. */
    void supply(long cycle, boolean present) {
        if (supplied != present) {
            supplied = present;
            Arrays.fill(start, 0);
            Arrays.fill(target, 0);
            for (int cell = 0; cell < CELLS; cell++) {
                approach(cycle, cell);
            }
            nextRefresh = cycle;
        }
    }

    /** A cell goes where it belongs now, from where it stands. */
    private void approach(long cycle, int cell) {
        double now = at(cell, cycle);
        boolean floats = wanted[cell] == HOLD || !engine[cell / (COLUMNS * ROWS)];
        // what cross talk has taken from the cell is no longer given back by its refresh
        start[cell] = floats && !floating[cell] ? Math.max(0, now - crossTalk[cell]) : now;
        floating[cell] = floats;
        written[cell] = cycle;
        target[cell] = floats || !supplied ? 0 : wanted[cell];
        changedRow[row(cell)] = true;
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
        double constant = floating[cell] ? leakCycles[cell] : SETTLING_CYCLES;
        double left = rest * Exponential.exp(-(cycle - written[cell]) / constant);
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
        crossTalk(moved);
        referenceMoved(moved);
        if (cycle >= nextRefresh) {
            refreshInterval = Math.min(2 * refreshInterval, LAST_REFRESH_CYCLES);
        }
        nextRefresh = kept == 0 ? Long.MAX_VALUE : cycle + refreshInterval;
    }

    private static int row(int cell) {
        return cell / (COLUMNS * ROWS) * ROWS + cell % ROWS;
    }

    /** Cells of a row with the same code are refreshed at the same moment and pull each other down. */
    private void crossTalk(IntConsumer moved) {
        for (int row = 0; row < changedRow.length; row++) {
            if (changedRow[row]) {
                changedRow[row] = false;
                crossTalk(row, moved);
            }
        }
    }

    private void crossTalk(int row, IntConsumer moved) {
        int first = cell(row / ROWS, 0, row % ROWS);
        int end = first + COLUMNS * ROWS;
        Arrays.fill(cellsWithCode, 0);
        for (int cell = first; cell < end; cell += ROWS) {
            cellsWithCode[(int) target[cell]]++;
        }
        for (int cell = first; cell < end; cell += ROWS) {
            double pull = target[cell] == 0 ? 0 : sensitivity[cell] * (cellsWithCode[(int) target[cell]] - 1);
            if (pull != crossTalk[cell]) {
                crossTalk[cell] = pull;
                moved.accept(cell);
            }
        }
    }

    /**
     * Sets the references that all cells of a block follow; takes effect with the next refresh, which is due now. No
     * board feeds a reference current into the pad for it.
     */
    void references(long cycle, ReferenceGeneratorConfig config) {
        double current = config.enableInternalReference()
                ? (double) config.referenceControl() / ReferenceGeneratorConfig.DEFAULT.referenceControl()
                : 0;
        for (int block = 0; block < BLOCKS; block++) {
            double slope = (double) config.capmemSlope().get(block)
                    / ReferenceGeneratorConfig.DEFAULT.capmemSlope().get(block);
            if (current * slope != reference[block]) {
                reference[block] = current * slope;
                changedReference[block] = true;
                nextRefresh = cycle;
            }
        }
    }

    private void referenceMoved(IntConsumer moved) {
        for (int block = 0; block < BLOCKS; block++) {
            if (changedReference[block]) {
                changedReference[block] = false;
                for (int i = 0; i < COLUMNS * ROWS; i++) {
                    moved.accept(block * COLUMNS * ROWS + i);
                }
            }
        }
    }

    /**
     * Effective code of a cell at the last refresh: for a voltage cell the code of an ideal cell of the same voltage.
     */
    double code(int cell) {
        double clean = code[cell] - crossTalk[cell];
        return clean <= 0 ? 0 : clean * gain[cell] * reference[cell / (COLUMNS * ROWS)];
    }

    /** Voltage of a voltage cell at the last refresh. */
    double volts(int cell) {
        return NominalTransfer.cellVolts(code(cell));
    }
}
