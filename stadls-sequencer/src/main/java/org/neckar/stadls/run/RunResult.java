package org.neckar.stadls.run;

import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.fisch.instruction.LinkNotification;
import org.neckar.fisch.instruction.MadcColumns;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponseColumn;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.SpikeColumns;
import org.neckar.fisch.instruction.TimeoutNotification;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.Ticket;

/**
 * What one execution of a program brought. Immutable from the moment a board hands it out; the columns are not copied.
 */
public final class RunResult {
    private final PlaybackProgram program;
    private final PlaybackDecoder decoded;
    private final RunTimes times;

    RunResult(PlaybackProgram program, PlaybackDecoder decoded, RunTimes times) {
        this.program = program;
        this.decoded = decoded;
        this.times = times;
    }

    /** The program that ran. */
    public PlaybackProgram program() {
        return program;
    }

    /**
     * What one read of the program brought in this run, also when the program has run again since.
     *
     * @throws NeckarException when the ticket belongs to another program, the answer did not arrive, or its bits make
     *     no valid container
     */
    public <T> T get(Ticket<T> ticket) {
        return program.answer(ticket, decoded);
    }

    /**
     * FPGA time at which the last response of one read was sent, in cycles of 8 ns.
     *
     * @throws NeckarException when the ticket belongs to another program, or the answer did not arrive
     */
    public long fpgaTime(Ticket<?> ticket) {
        return program.answeredAt(ticket, decoded);
    }

    /** Number of messages that brought {@code size} spikes, 1..3. */
    public long spikePacks(int size) {
        return decoded.spikePacks(size);
    }

    /** Number of messages that brought {@code size} MADC samples, 1..3. */
    public long madcPacks(int size) {
        return decoded.madcPacks(size);
    }

    /** Spikes in the order in which they arrived. */
    public SpikeColumns spikes() {
        return decoded.spikes();
    }

    /** MADC samples in the order in which they arrived. */
    public MadcColumns madcSamples() {
        return decoded.madcSamples();
    }

    /** What the high-speed links reported while the program ran. */
    public List<LinkNotification> linkNotifications() {
        return decoded.linkNotifications();
    }

    /** Instructions the FPGA gave up on; not empty only for a failed run. */
    public List<TimeoutNotification> timeoutNotifications() {
        return decoded.timeoutNotifications();
    }

    /** The responses of one kind in the order of their reads. */
    public ResponseColumn responses(ResponseQueue queue) {
        return decoded.responses(queue);
    }

    /** Wall-clock cost of the phases. */
    public RunTimes times() {
        return times;
    }

    PlaybackDecoder decoded() {
        return decoded;
    }
}
