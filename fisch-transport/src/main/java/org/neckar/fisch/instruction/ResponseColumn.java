package org.neckar.fisch.instruction;

import java.util.Arrays;
import java.util.Objects;

/** The responses of one queue in order of arrival, each with the FPGA time at which it was sent. Not thread-safe. */
public final class ResponseColumn {
    private static final int INITIAL_CAPACITY = 64;

    private long[] values = new long[INITIAL_CAPACITY];
    private long[] fpgaTimes = new long[INITIAL_CAPACITY];
    private int size;

    ResponseColumn() {}

    void add(long value, long fpgaTime) {
        if (size == values.length) {
            int capacity = Math.addExact(size, size);
            values = Arrays.copyOf(values, capacity);
            fpgaTimes = Arrays.copyOf(fpgaTimes, capacity);
        }
        values[size] = value;
        fpgaTimes[size] = fpgaTime;
        size++;
    }

    void clear() {
        size = 0;
    }

    /** Number of responses. */
    public int size() {
        return size;
    }

    /** Payload of a response: 33 bits of JTAG, 32 of omnibus (not sign-extended), 0 of a tick. */
    public long value(int position) {
        return values[Objects.checkIndex(position, size)];
    }

    /** FPGA time of a response: FPGA cycles, 43 bits. */
    public long fpgaTime(int position) {
        return fpgaTimes[Objects.checkIndex(position, size)];
    }

    @Override
    public String toString() {
        return "ResponseColumn(" + size + " responses)";
    }
}
