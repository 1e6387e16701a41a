package org.neckar.stadls.run;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A run in a recording of the Java Flight Recorder, with its phases. Costs nothing while nobody records. */
@Name("org.neckar.Run")
@Label("Run of a playback program")
@Category("Neckar")
@StackTrace(false)
final class RunEvent extends Event {
    @Label("Board")
    String board;

    @Label("Instructions")
    int instructions;

    @Label("Responses")
    int responses;

    @Label("Spikes")
    int spikes;

    @Label("Encode")
    @Timespan(Timespan.NANOSECONDS)
    long encode;

    @Label("Commit")
    @Timespan(Timespan.NANOSECONDS)
    long commit;

    @Label("Execute")
    @Timespan(Timespan.NANOSECONDS)
    long execute;

    @Label("Decode")
    @Timespan(Timespan.NANOSECONDS)
    long decode;

    @Label("Timed out")
    @Description("The FPGA gave up on an instruction")
    boolean timedOut;

    /** Ends the event with what came of the run. */
    void commit(String uri, RunResult result) {
        if (!shouldCommit()) {
            return;
        }
        board = uri;
        instructions = result.program().sizeToFpga();
        responses = result.program().sizeFromFpga();
        spikes = result.spikes().size();
        encode = result.times().encodeNs();
        commit = result.times().commitNs();
        execute = result.times().executeNs();
        decode = result.times().decodeNs();
        timedOut = !result.timeoutNotifications().isEmpty();
        commit();
    }
}
