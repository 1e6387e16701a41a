package org.neckar.hal.register;

/**
 * The values of one element of one field for registers that follow each other: which section of a column of
 * {@link FieldValues} they are, and in which order. One thread at a time.
 */
public final class ValueColumn {
    private final FieldValues values;
    private final String name;
    private final long[] column;
    private final int start;
    private final int step;
    private final int[] order;

    private ValueColumn(FieldValues values, String name, int start, int step, int[] order) {
        this.values = values;
        this.name = name;
        this.start = start;
        this.step = step;
        this.order = order;
        column = values.column(name);
    }

    /** The value of the first register stands at {@code start}, that of each further one {@code step} values later. */
    public static ValueColumn of(FieldValues values, String name, int start, int step) {
        return new ValueColumn(values, name, start, step, null);
    }

    /** The value of register {@code i} stands at {@code start + order[i]}. */
    public static ValueColumn ordered(FieldValues values, String name, int start, int[] order) {
        return new ValueColumn(values, name, start, 0, order);
    }

    private int index(int register) {
        return start + (order == null ? register * step : order[register]);
    }

    /** The value of a register. */
    public long get(int register) {
        return column[index(register)];
    }

    /** Sets the value of a register. */
    public void set(int register, long value) {
        column[index(register)] = value;
    }

    /** The value of a register as users know it, for errors. */
    String where(int register) {
        return values.where(name, index(register));
    }
}
