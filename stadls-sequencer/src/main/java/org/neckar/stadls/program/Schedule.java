package org.neckar.stadls.program;

import java.util.List;

/**
 * Commands of absolute time in their order.
 *
 * @param builder the program: a reset of the timer, then waits and commands; to be merged into others or closed
 * @param duration planned value of the timer behind the last command, FPGA cycles of 8 ns
 * @param late the commands that cannot be executed in time, in the order of their execution
 */
public record Schedule(PlaybackProgramBuilder builder, long duration, List<LateCommand> late) {
    /** Closes the program; the builder is empty afterwards. */
    public PlaybackProgram program() {
        return builder.done();
    }
}
