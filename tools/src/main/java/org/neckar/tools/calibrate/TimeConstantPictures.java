package org.neckar.tools.calibrate;

import java.nio.file.Path;
import java.util.List;
import org.neckar.calibration.SynapticTimeConstantReport;
import org.neckar.calibration.routine.Outcome;
import org.neckar.tools.plot.HistogramPlot;

/** The pictures of a calibration of synaptic time constants: what it changed. */
public final class TimeConstantPictures {
    /** Distribution of the excitatory time constants before and after. */
    public static final String EXCITATORY = "tau-syn-exc-spread.png";

    /** Distribution of the inhibitory time constants before and after. */
    public static final String INHIBITORY = "tau-syn-inh-spread.png";

    private TimeConstantPictures() {}

    /**
     * Draws both.
     *
     * @param folder made if it does not exist
     * @return the files that were written
     * @throws org.neckar.fisch.NeckarException if a file cannot be written
     */
    public static List<String> write(SynapticTimeConstantReport report, Path folder) {
        plot("Excitatory", report, report.excitatory()).write(folder.resolve(EXCITATORY));
        plot("Inhibitory", report, report.inhibitory()).write(folder.resolve(INHIBITORY));
        return List.of(
                folder.resolve(EXCITATORY).toString(),
                folder.resolve(INHIBITORY).toString());
    }

    private static HistogramPlot plot(String sign, SynapticTimeConstantReport report, Outcome outcome) {
        var samples = List.of(
                new HistogramPlot.Sample("before", outcome.before().values()),
                new HistogramPlot.Sample("after", outcome.after().values()));
        return new HistogramPlot(
                        sign + " time constants of " + report.chip(),
                        "synaptic time constant",
                        outcome.unit(),
                        "neurons",
                        samples)
                .withMark("target", report.targetUs());
    }
}
