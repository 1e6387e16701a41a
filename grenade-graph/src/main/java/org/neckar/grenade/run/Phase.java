package org.neckar.grenade.run;

/** What an {@link Emulation} is busy with; the order in which the phases come. */
public enum Phase {
    /** Placement, routing, chip image. */
    COMPILE,
    /** Playback program. */
    ENCODE,
    /** The program runs on the board. */
    EXECUTE,
    /** Events become spikes and traces. */
    DECODE
}
