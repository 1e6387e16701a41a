package org.neckar.stadls.run;

import java.util.List;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.fisch.instruction.LinkNotification;
import org.neckar.fisch.instruction.MadcColumns;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.SpikeColumns;
import org.neckar.fisch.instruction.TimeoutNotification;
import org.neckar.stadls.program.PlaybackProgram;

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

    /** Wall-clock cost of the phases. */
    public RunTimes times() {
        return times;
    }

    PlaybackDecoder decoded() {
        return decoded;
    }
}
