package org.neckar.stadls.program;

/**
 * A command that is executed after its time, because those before it take too long.
 *
 * @param what the command
 * @param time when it should be executed, FPGA cycles of 8 ns of the timer
 * @param lateness by how many cycles it is late, 1 and more
 * @param behind the command before it
 */
public record LateCommand(String what, long time, long lateness, String behind) {
    @Override
    public String toString() {
        return "%s at time %d: %d cycles late behind %s".formatted(what, time, lateness, behind);
    }
}
