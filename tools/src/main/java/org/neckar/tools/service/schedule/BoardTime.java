package org.neckar.tools.service.schedule;

/**
 * Measured board time of one run, in nanoseconds.
 *
 * @param leavingNs snapshot of the session that had the board before; its user pays
 * @param enteringNs initialisation for the run's session; its user pays
 * @param runNs the run itself
 */
public record BoardTime(long leavingNs, long enteringNs, long runNs) {
    /** No time. */
    public static final BoardTime ZERO = new BoardTime(0, 0, 0);

    /** All together. */
    public long totalNs() {
        return leavingNs + enteringNs + runNs;
    }
}
