package org.neckar.stadls.program;

import java.util.Arrays;
import java.util.List;
import org.neckar.fisch.ut.WordBuffer;

/** Puts timed commands in order and finds out when each of them is executed. For one builder. */
final class Scheduler {
    /** Commands are numbered by ints, and the timer has 32 bits: both fit into a long. */
    private static final int NUMBER_BITS = 31;

    private static final int SPIKES_PER_CYCLE = 3;

    private final PlaybackProgramBuilder accesses;
    private final List<Ticket<?>> tickets;
    private final int[] ticketInstructions;
    private final List<TimedAccess> places;
    private final int[] actions;
    private final long[] order;
    private final PlaybackProgramBuilder program = new PlaybackProgramBuilder();
    private final PlannedTime time = new PlannedTime();
    private final LateCommands late = new LateCommands(this::what);
    private final int[] labels = new int[SPIKES_PER_CYCLE];

    Scheduler(PlaybackProgramBuilder accesses, List<TimedAccess> places, long[] times, int[] actions, int commands) {
        this.accesses = accesses;
        this.places = places;
        this.actions = actions;
        tickets = List.copyOf(accesses.reads().tickets());
        ticketInstructions = tickets.stream().mapToInt(Ticket::instruction).toArray();
        order = new long[commands];
        for (int number = 0; number < commands; number++) {
            order[number] = times[number] << NUMBER_BITS | number;
        }
        Arrays.sort(order);
    }

    Schedule schedule() {
        program.adoptRefusals(accesses);
        program.resetTimer();
        executeFrom(0);
        for (int next = 0; next < order.length; ) {
            next += executeCommand(next);
        }
        return new Schedule(program, time.timer(), late);
    }

    /** Appends the next command, or several spikes of the same cycle, and returns how many commands that were. */
    private int executeCommand(int next) {
        int from = program.sizeToFpga();
        int count = 1;
        if (timeOf(next) > time.timer()) {
            program.blockUntil(timeOf(next));
            executeFrom(from++);
        }
        if (isSpike(next)) {
            count = spikesUntilNow(next);
            program.spikes(labels, 0, count);
        } else {
            noteIfLate(next);
            append(places.get(~action(next)));
        }
        executeFrom(from);
        return count;
    }

    private int spikesUntilNow(int first) {
        int count = 0;
        for (int next = first; next < order.length && count < SPIKES_PER_CYCLE; next++) {
            if (!isSpike(next) || timeOf(next) > time.timer()) {
                break;
            }
            noteIfLate(next);
            labels[count++] = action(next);
        }
        return count;
    }

    private void append(TimedAccess access) {
        int instruction = program.sizeToFpga();
        int words = access.to() - access.from();
        program.words().add(accesses.words().backingArray(), access.from(), words);
        int ticket = Arrays.binarySearch(ticketInstructions, access.from());
        if (ticket >= 0 && words > 0) {
            tickets.get(ticket).moveTo(program.reads(), instruction);
        }
    }

    private void executeFrom(int from) {
        WordBuffer words = program.words();
        time.execute(words.backingArray(), from, words.size() - from);
    }

    private void noteIfLate(int command) {
        if (time.timer() > timeOf(command)) {
            late.note(command, timeOf(command), time.timer() - timeOf(command));
        }
    }

    private String what(int command) {
        return command < 0 ? "the reset of the timer" : TimedAccess.what(action(command), places);
    }

    private long timeOf(int command) {
        return order[command] >>> NUMBER_BITS;
    }

    private boolean isSpike(int command) {
        return action(command) >= 0;
    }

    private int action(int command) {
        return actions[(int) order[command] & Integer.MAX_VALUE];
    }
}
