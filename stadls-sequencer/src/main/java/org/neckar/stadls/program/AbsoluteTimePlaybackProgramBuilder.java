package org.neckar.stadls.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.ContainerType;

/**
 * Collects commands with the times at which they shall be executed, in any order, and makes a program of them. Times
 * are values of the timer, in FPGA cycles of 8 ns, 0..2^32-1. Commands of the same time are executed in the order in
 * which they were added. What waits for something itself, such as a barrier or the timer, has no place here.
 *
 * <pre>{@code
 * var stimulus = new AbsoluteTimePlaybackProgramBuilder();
 * stimulus.spikes(1250, 17, 18);
 * stimulus.write(2500, neuron, config);
 * var counter = stimulus.read(5000, SpikeCounterRead.class, place);
 * Schedule schedule = stimulus.done();
 * schedule.late().forEach(System.out::println);
 * program.merge(schedule.builder());
 * }</pre>
 *
 * <p>One thread at a time. A spike takes 12 bytes.
 */
public final class AbsoluteTimePlaybackProgramBuilder {
    private static final long MAX_TIME = 0xffff_ffffL;

    private static final Set<Backend> HOLDING =
            Set.of(Backend.TIMER, Backend.WAIT_UNTIL, Backend.BARRIER, Backend.POLLING_OMNIBUS_BLOCK);
    private static final int INITIAL_CAPACITY = 64;

    /** Words of all accesses in the order in which they were added. */
    private PlaybackProgramBuilder accesses = new PlaybackProgramBuilder();

    private List<TimedAccess> places = new ArrayList<>();
    private long[] times = new long[INITIAL_CAPACITY];
    /** The label of a spike, or the complement of the position of an access. */
    private int[] actions = new int[INITIAL_CAPACITY];

    private int size;

    /** Adds the write of a container on its default back end. */
    public <C extends Coordinate, T extends Container<C>> AbsoluteTimePlaybackProgramBuilder write(
            long time, C at, T container) {
        return write(time, at, container, ContainerType.of(container).defaultBackend());
    }

    /**
     * Adds the write of a container.
     *
     * @throws NeckarException when the time or a field is out of range, the container cannot be written on this back
     *     end, or holds the commands behind it; the builder is then as it was
     */
    public <C extends Coordinate, T extends Container<C>> AbsoluteTimePlaybackProgramBuilder write(
            long time, C at, T container, Backend backend) {
        String name = ContainerType.of(container).name();
        if (HOLDING.contains(backend)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    ("write of %s at time %d: holds the other commands (allowed what takes a known time); give it a"
                                    + " place in the program around this one")
                            .formatted(name, time));
        }
        checkTime(time);
        int from = accesses.sizeToFpga();
        accesses.write(at, container, backend);
        add(time, new TimedAccess("write of " + name, at, from, accesses.sizeToFpga()));
        return this;
    }

    /** Adds the differential write of a container on its default back end. */
    public <C extends Coordinate, T extends Container<C>> AbsoluteTimePlaybackProgramBuilder writeDifference(
            long time, C at, T container, T reference) {
        return writeDifference(
                time, at, container, reference, ContainerType.of(container).defaultBackend());
    }

    /**
     * Adds those words of a container that differ from a reference of the same type at the same place.
     *
     * @throws NeckarException when the time or a field is out of range, the container does not allow differential
     *     writes or cannot be written on this back end; the builder is then as it was
     */
    public <C extends Coordinate, T extends Container<C>> AbsoluteTimePlaybackProgramBuilder writeDifference(
            long time, C at, T container, T reference, Backend backend) {
        checkTime(time);
        int from = accesses.sizeToFpga();
        accesses.writeDifference(at, container, reference, backend);
        String name = ContainerType.of(container).name();
        add(time, new TimedAccess("differential write of " + name, at, from, accesses.sizeToFpga()));
        return this;
    }

    /** Adds a read on the default back end and returns the promise of its answer. */
    public <C extends Coordinate, T extends Container<C>> Ticket<T> read(long time, Class<T> type, C at) {
        return read(time, type, at, ContainerType.of(type).defaultBackend());
    }

    /**
     * Adds a read. Its ticket is good as soon as the program that {@link #done()} is part of has run.
     *
     * @throws NeckarException when the time is out of range or the container cannot be read on this back end; the
     *     builder is then as it was
     */
    public <C extends Coordinate, T extends Container<C>> Ticket<T> read(
            long time, Class<T> type, C at, Backend backend) {
        checkTime(time);
        int from = accesses.sizeToFpga();
        Ticket<T> ticket = accesses.read(type, at, backend);
        add(time, new TimedAccess("read of " + ContainerType.of(type).name(), at, from, accesses.sizeToFpga()));
        return ticket;
    }

    /**
     * Adds spikes of one time. Three of them leave in one cycle, whether they were added together or one by one.
     *
     * @param labels 0..65535 each
     */
    public AbsoluteTimePlaybackProgramBuilder spikes(long time, int... labels) {
        checkTime(time);
        for (int label : labels) {
            Require.inRange("spike label", label, 0, 0xffff);
        }
        for (int label : labels) {
            add(time, label);
        }
        return this;
    }

    private void add(long time, TimedAccess access) {
        add(time, ~places.size());
        places.add(access);
    }

    private void add(long time, int action) {
        ensureRoom(1);
        times[size] = time;
        actions[size] = action;
        size++;
    }

    private void ensureRoom(int count) {
        if (times.length - size < count) {
            int capacity = Math.max(Math.addExact(size, count), times.length + (times.length >> 1));
            times = Arrays.copyOf(times, capacity);
            actions = Arrays.copyOf(actions, capacity);
        }
    }

    private static void checkTime(long time) {
        Require.inRange("time of a command, FPGA cycles", time, 0, MAX_TIME);
    }

    /**
     * Moves all commands in time.
     *
     * @param cycles may be negative
     * @throws NeckarException when a command would leave the range of the timer; the builder is then as it was
     */
    public AbsoluteTimePlaybackProgramBuilder shift(long cycles) {
        Require.inRange("shift, FPGA cycles", cycles, -MAX_TIME, MAX_TIME);
        changeTimes(time -> time + cycles, "shift by " + cycles + " cycles");
        return this;
    }

    /**
     * Multiplies all times, rounding to whole cycles.
     *
     * @param factor 0 or more
     * @throws NeckarException when a command would leave the range of the timer; the builder is then as it was
     */
    public AbsoluteTimePlaybackProgramBuilder scale(double factor) {
        if (!(factor >= 0)) {
            throw new NeckarException(Recovery.FIX_INPUT, "scale by %s (allowed 0 and more)".formatted(factor));
        }
        changeTimes(time -> Math.round(time * factor), "scale by " + factor);
        return this;
    }

    private void changeTimes(LongUnaryOperator change, String what) {
        long[] changed = new long[times.length];
        for (int i = 0; i < size; i++) {
            changed[i] = change.applyAsLong(times[i]);
            if (changed[i] < 0 || changed[i] > MAX_TIME) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s: %s would move from time %d to %d (allowed 0..%d)"
                                .formatted(what, what(i), times[i], changed[i], MAX_TIME));
            }
        }
        times = changed;
    }

    /** Moves the commands of another builder into this one; its tickets stay good. The other is empty afterwards. */
    public AbsoluteTimePlaybackProgramBuilder merge(AbsoluteTimePlaybackProgramBuilder other) {
        if (other == this) {
            throw new NeckarException(Recovery.FIX_INPUT, "merge: a builder cannot be merged into itself");
        }
        addCommands(other);
        accesses.merge(other.accesses);
        other.clear();
        return this;
    }

    /**
     * Adds a copy of all commands of another builder, which may be this one, and leaves that one as it is.
     *
     * @return the tickets of the copy, to be found by those of the original
     */
    public CopiedTickets copy(AbsoluteTimePlaybackProgramBuilder other) {
        addCommands(other);
        return accesses.copy(other.accesses);
    }

    private void addCommands(AbsoluteTimePlaybackProgramBuilder other) {
        int added = other.size;
        ensureRoom(added);
        int firstPlace = places.size();
        for (int i = 0; i < added; i++) {
            int action = other.actions[i];
            times[size + i] = other.times[i];
            actions[size + i] = action >= 0 ? action : ~(firstPlace + ~action);
        }
        size += added;
        int words = accesses.sizeToFpga();
        for (TimedAccess access : List.copyOf(other.places)) {
            places.add(access.movedBy(words));
        }
    }

    /** Number of commands; each spike is one. */
    public int size() {
        return size;
    }

    /** True when nothing was added. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** True when nothing is read. */
    public boolean isWriteOnly() {
        return accesses.isWriteOnly();
    }

    /** Responses asked for so far. */
    public int sizeFromFpga() {
        return accesses.sizeFromFpga();
    }

    /**
     * Puts all commands in order, behind a reset of the timer. A command is held until its time, or follows at once
     * when the ones before it have taken longer; see {@link Schedule#late()}. The builder is empty afterwards.
     */
    public Schedule done() {
        var scheduler = new Scheduler(accesses, places, times, actions, size);
        clear();
        return scheduler.schedule();
    }

    private void clear() {
        accesses = new PlaybackProgramBuilder();
        places = new ArrayList<>();
        times = new long[INITIAL_CAPACITY];
        actions = new int[INITIAL_CAPACITY];
        size = 0;
    }

    private String what(int command) {
        return TimedAccess.what(actions[command], places);
    }

    @Override
    public String toString() {
        return "AbsoluteTimePlaybackProgramBuilder(%d commands)".formatted(size);
    }
}
