package org.neckar.stadls.program;

import java.util.AbstractList;
import java.util.Objects;
import java.util.function.IntFunction;
import org.neckar.fisch.ut.WordBuffer;

/** The late commands of a schedule as columns; each is put into words when it is asked for. */
final class LateCommands extends AbstractList<LateCommand> {
    private final WordBuffer commands = new WordBuffer(1);
    private final WordBuffer times = new WordBuffer(1);
    private final WordBuffer latenesses = new WordBuffer(1);
    private final IntFunction<String> what;

    /** @param what tells the command at a position of the order of execution, or what is in front of the first one */
    LateCommands(IntFunction<String> what) {
        this.what = what;
    }

    void note(int command, long time, long lateness) {
        commands.add(command);
        times.add(time);
        latenesses.add(lateness);
    }

    @Override
    public LateCommand get(int position) {
        int command = (int) commands.get(Objects.checkIndex(position, size()));
        return new LateCommand(
                what.apply(command), times.get(position), latenesses.get(position), what.apply(command - 1));
    }

    @Override
    public int size() {
        return commands.size();
    }
}
