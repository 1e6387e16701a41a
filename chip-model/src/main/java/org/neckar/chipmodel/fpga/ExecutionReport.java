package org.neckar.chipmodel.fpga;

import java.util.Map;
import org.neckar.chipmodel.StageBalance;
import org.neckar.chipmodel.event.EventCounters;
import org.neckar.chipmodel.omnibus.AccessCounters;

/**
 * What a board did since power-up, the things included that a real board does in silence.
 *
 * @param executions halts
 * @param instructions instructions, skipped ones included, words that were refused not
 * @param skipped instructions skipped after a program had been given up
 * @param timeouts programs given up
 * @param beyondPlaybackMemory instructions of programs larger than the playback memory; executed all the same
 * @param refused words without effect, by reason
 * @param firstRefused the first of them, empty when there was none
 * @param spikes spikes of the program for the chip
 * @param recordedEvents spikes and samples sent to the host
 * @param unrecordedEvents spikes and samples that arrived while recording was off
 * @param waitingEvents spikes and samples that have not left for the host
 * @param cycles FPGA time at the last halt, in cycles
 * @param accesses accesses that no register answered
 * @param link what happened to events between FPGA and chip, and in the event units of the FPGA
 * @param events what happened to the events on the chip
 */
public record ExecutionReport(
        long executions,
        long instructions,
        long skipped,
        long timeouts,
        long beyondPlaybackMemory,
        Map<RefusedWord, Long> refused,
        String firstRefused,
        long spikes,
        long recordedEvents,
        long unrecordedEvents,
        long waitingEvents,
        long cycles,
        AccessCounters accesses,
        LinkCounters link,
        EventCounters events) {
    /** Copies the map. */
    public ExecutionReport {
        refused = Map.copyOf(refused);
    }

    /** Words without effect, all reasons together. */
    public long refusedWords() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Whether all events are accounted for, in every stage from the instruction to the synapse and back to the host.
     */
    public StageBalance balance() {
        return link.balance(this).and(events.balance());
    }
}
