package org.neckar.grenade.result;

/**
 * What became of the events of a run.
 *
 * @param stimuli spikes sent to the chip
 * @param lateStimuli of these, sent after their cycle because more than three wanted it
 * @param worstLatenessUs delay of the latest of them
 * @param spikes spikes of neurons and recorded background sources within the run
 * @param outside spikes and samples that arrived before the start or after the end, not part of the result
 * @param unknown spikes whose label belongs to nobody in the network
 * @param lost spikes the chip counted on their way to the host, but the host did not receive
 */
public record Counters(
        long stimuli, long lateStimuli, double worstLatenessUs, long spikes, long outside, long unknown, long lost) {
    /** True when nothing was late, unknown or lost. */
    public boolean isClean() {
        return lateStimuli == 0 && unknown == 0 && lost == 0;
    }
}
