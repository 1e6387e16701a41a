package org.neckar.stadls.listing;

/**
 * One line of a listing.
 *
 * @param position number of its first word in the program
 * @param words number of words
 * @param timer planned value of the experiment timer, -1 before it is set up
 * @param stretch lines of the same stretch in a row may be folded
 * @param kind what is counted when lines are folded
 * @param shown how many lines of this kind are shown in one stretch
 * @param text the instruction
 */
public record ProgramLine(long position, int words, long timer, Stretch stretch, String kind, int shown, String text) {
    /** What is folded together. */
    public enum Stretch {
        /** Is always shown. */
        SINGLE,
        /** Accesses to registers. */
        REGISTERS,
        /** Waits and spikes. */
        STIMULUS
    }

    private static final int SHOWN_CHANGES = 8;
    private static final int SHOWN_STIMULI = 400;

    /** A line that is always shown. */
    static ProgramLine single(long position, int words, long timer, String text) {
        return new ProgramLine(position, words, timer, Stretch.SINGLE, "", Integer.MAX_VALUE, text);
    }

    /** A wait or a spike, one word. */
    static ProgramLine stimulus(long position, long timer, String text) {
        return new ProgramLine(position, 1, timer, Stretch.STIMULUS, "spikes and waits", SHOWN_STIMULI, text);
    }

    /** An access to a register that tells something. */
    static ProgramLine access(long position, int words, long timer, String kind, String text) {
        return new ProgramLine(position, words, timer, Stretch.REGISTERS, kind, SHOWN_CHANGES, text);
    }

    /** A write that changes nothing. */
    static ProgramLine idleWrite(long position, int words, long timer, String kind, String text) {
        return new ProgramLine(position, words, timer, Stretch.REGISTERS, kind + " without a change", 1, text);
    }
}
