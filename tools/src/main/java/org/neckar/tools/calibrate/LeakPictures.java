package org.neckar.tools.calibrate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.neckar.calibration.LeakReport;
import org.neckar.tools.plot.ChipMap;
import org.neckar.tools.plot.HistogramPlot;

/** The pictures of a calibration of leak potentials: what it changed, and what every neuron needed. */
public final class LeakPictures {
    /** Distribution of the potentials before and after. */
    public static final String SPREAD = "leak-spread.png";

    /** Code of {@code v_leak} of each neuron; grey where it failed. */
    public static final String CODES = "leak-codes.png";

    private LeakPictures() {}

    /**
     * Draws both.
     *
     * @param folder made if it does not exist
     * @return the files that were written
     * @throws org.neckar.fisch.NeckarException if a file cannot be written
     */
    public static List<String> write(LeakReport report, Path folder) {
        List<HistogramPlot.Sample> samples = List.of(
                new HistogramPlot.Sample("before", report.leak().readBefore().values()),
                new HistogramPlot.Sample("after", report.leak().readAfter().values()));
        new HistogramPlot("Leak potentials of " + report.chip(), "leak potential", "CADC LSB", "neurons", samples)
                .withMark("target", report.targetLsb())
                .write(folder.resolve(SPREAD));
        double[] codes =
                Arrays.stream(report.leak().vLeak().values()).asDoubleStream().toArray();
        boolean[] success = report.leak().success().values();
        for (int neuron = 0; neuron < codes.length; neuron++) {
            codes[neuron] = success[neuron] ? codes[neuron] : Double.NaN;
        }
        new ChipMap("Calibrated leak codes of " + report.chip(), "v_leak", "CapMem LSB", ChipMap.Grid.NEURONS, codes)
                .write(folder.resolve(CODES));
        return List.of(folder.resolve(SPREAD).toString(), folder.resolve(CODES).toString());
    }
}
