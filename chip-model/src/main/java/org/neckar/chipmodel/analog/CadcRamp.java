package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * A ramp of the CADC on its way: the channels of a half that it has not passed yet, in groups by when it will. A group
 * is looked at when the ramp has passed all that belongs to it; who has moved up in the meantime joins a later one.
 */
final class CadcRamp {
    private static final double COUNTS_PER_CYCLE = 2;
    private static final int GROUP_CYCLES = 8;
    private static final int GROUPS = AnalogCore.CADC_RAMP_CYCLES / GROUP_CYCLES;
    private static final byte PASSED = -1;

    private final byte[] groupOf = new byte[2 * SynapseArray.SIZE];
    private long start;
    private int group = GROUPS;

    /** No channel is awaited. */
    CadcRamp() {
        Arrays.fill(groupOf, PASSED);
    }

    /** A new ramp; whoever was awaited by the last one is forgotten. */
    void begin(long startCycle) {
        start = startCycle;
        group = 0;
        Arrays.fill(groupOf, PASSED);
    }

    /** Whether it is on its way. */
    boolean runs() {
        return group < GROUPS;
    }

    /** Waits until the ramp has passed a channel, at a count. */
    void await(int channel, double counts) {
        groupOf[channel] = (byte) Math.clamp(counts / COUNTS_PER_CYCLE / GROUP_CYCLES, group, GROUPS - 1);
    }

    /** Whether the ramp has not passed a channel yet. */
    boolean awaited(int channel) {
        return groupOf[channel] != PASSED;
    }

    /** Whether a channel belongs to the group that is passed next. */
    boolean due(int channel) {
        return groupOf[channel] == group;
    }

    /** The ramp has passed a channel. */
    void passed(int channel) {
        groupOf[channel] = PASSED;
    }

    /** The ramp has passed the whole group. */
    void passedGroup() {
        group++;
    }

    /** Cycle at which the next group is passed; the largest long without one. */
    long nextCycle() {
        return runs() ? start + (long) GROUP_CYCLES * (group + 1) : Long.MAX_VALUE;
    }

    /** Count at which the group that is passed next begins. */
    double groupCounts() {
        return group * GROUP_CYCLES * COUNTS_PER_CYCLE;
    }

    /** Count at which the ramp is at a time, in cycles; not less than 0. */
    double countsAt(double time) {
        return Math.max(0, (time - start) * COUNTS_PER_CYCLE);
    }

    /** Time, in cycles, at which the ramp is at a count; its ends for counts beyond them. */
    double timeOf(double counts) {
        return start + Math.clamp(counts / COUNTS_PER_CYCLE, 0, AnalogCore.CADC_RAMP_CYCLES);
    }
}
