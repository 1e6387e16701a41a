package org.neckar.tools.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.output.ResultHdf5;
import org.neckar.tools.output.RunOutput;
import org.neckar.tools.output.SpikeColumns;
import org.neckar.tools.output.SpikesCsv;
import org.neckar.tools.output.TraceColumns;
import org.neckar.tools.plot.RasterPlot;
import org.neckar.tools.plot.TracePlot;

/**
 * The files of a run: {@code result.h5}, {@code spikes.csv}, {@code raster.png}, and {@code trace.png} where a membrane
 * was recorded. Each appears whole or not at all.
 */
public final class RunFiles {
    private static final String RESULT = "result.h5";
    private static final String SPIKES = "spikes.csv";
    private static final String RASTER = "raster.png";
    private static final String TRACE = "trace.png";

    private RunFiles() {}

    /**
     * Writes all files.
     *
     * @param folder made if it does not exist; files of an earlier run are replaced
     * @param run the columns
     * @param stimuli spikes of the sources, shown above those of the neurons
     * @return names of the files that were written
     * @throws NeckarException if a file cannot be written
     */
    public static List<String> write(Path folder, RunOutput run, List<SpikeColumns> stimuli) {
        var files = new ArrayList<>(List.of(RESULT, SPIKES, RASTER));
        ResultHdf5.write(folder.resolve(RESULT), run);
        SpikesCsv.write(folder.resolve(SPIKES), run.spikes());
        double toUs = run.facts().durationUs();
        var rows = new ArrayList<>(stimuli);
        rows.addAll(run.spikes());
        new RasterPlot(run.experiment(), 0, toUs, rows).write(folder.resolve(RASTER));
        if (run.traces().isEmpty()) {
            remove(folder.resolve(TRACE));
        } else {
            var lines = run.traces().stream().map(trace -> line(run, trace)).toList();
            new TracePlot(run.experiment(), 0, toUs, lines).write(folder.resolve(TRACE));
            files.add(TRACE);
        }
        return files;
    }

    private static TracePlot.Line line(RunOutput run, TraceColumns trace) {
        return new TracePlot.Line(
                trace,
                run.spikes().stream()
                        .flatMapToDouble(spikes -> spikesOf(trace.neuron(), spikes))
                        .toArray());
    }

    /** Spike times of the neuron of this name; none if it is not of this population. */
    private static DoubleStream spikesOf(String neuron, SpikeColumns spikes) {
        return IntStream.range(0, spikes.size())
                .filter(index -> neuron.equals("%s[%d]".formatted(spikes.population(), index)))
                .boxed()
                .flatMapToDouble(index -> IntStream.range(0, spikes.count())
                        .filter(i -> spikes.neuron()[i] == index)
                        .mapToDouble(i -> spikes.timeUs()[i]));
    }

    /** A picture of an earlier run beside the files of this one would tell a lie. */
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "cannot remove file · " + file + " · " + e.getMessage() + " · choose a folder that can be written",
                    e);
        }
    }
}
