package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.neckar.grenade.run.Emulation;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.stadls.run.Board;
import org.neckar.tools.ExitCode;
import org.neckar.tools.experiment.Experiment;
import org.neckar.tools.experiment.ExperimentReader;
import org.neckar.tools.output.RunSummary;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.run.ExperimentRun;
import org.neckar.tools.run.RunColumns;
import org.neckar.tools.run.RunFiles;
import org.neckar.tools.run.RunReport;
import org.neckar.tools.study.Study;
import org.neckar.tools.study.StudySummary;
import org.neckar.tools.terminal.ProgressLine;
import org.neckar.tools.terminal.TerminalTraits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How an experiment is run: the options of {@code neckar run} and {@code neckar example}. */
final class RunOptions {
    @Mixin
    private ConnectionOption connection;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder for result.h5, spikes.csv, raster.png and trace.png, or for the pictures of a study"
                    + " (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder of the calibration store. Without it the user's own, as in 'neckar calibrate'.")
    private Optional<Path> store = Optional.empty();

    @Option(names = "--json", description = "Print the summary as JSON, and nothing else.")
    private boolean json;

    @Option(names = "--quiet", description = "Print nothing but errors.")
    private boolean quiet;

    /** Runs a file and prints what came of it. */
    int run(Path file, CommandSpec command) {
        var experiment = ExperimentReader.read(file);
        report(execute(experiment, connection.uri()), command);
        return ExitCode.OK;
    }

    /** Runs a study, writes its pictures and prints what came of it. */
    int run(Study study, CommandSpec command) {
        var summary = execute(study);
        var out = command.commandLine().getOut();
        if (json) {
            out.println(SummaryJson.toJson(summary));
        } else if (!quiet) {
            out.print(summary.toText(TerminalTraits.ofStandardOutput()));
        }
        out.flush();
        return ExitCode.OK;
    }

    private StudySummary execute(Study study) {
        try (var progress = quiet ? ProgressLine.silent() : ProgressLine.onStandardError()) {
            progress.begin("connect");
            try (var board = Board.open(connection.uri())) {
                progress.begin("run");
                var outcome = study.run(Emulation.on(board).with(calibrations()));
                progress.begin("draw");
                var files = new ArrayList<String>();
                outcome.pictures().forEach((name, plot) -> {
                    var file = folder.resolve(name + ".png");
                    plot.write(file);
                    files.add(file.toString());
                });
                return new StudySummary(
                        study.name(),
                        study.summary(),
                        study.explanation(),
                        board.info().uri(),
                        board.identity().toString(),
                        outcome.measures(),
                        files,
                        progress.seconds().getOrDefault("run", 0.0));
            }
        }
    }

    private RunSummary execute(Experiment experiment, String uri) {
        try (var progress = quiet ? ProgressLine.silent() : ProgressLine.onStandardError()) {
            var run = ExperimentRun.of(experiment, uri, calibrations(), progress);
            progress.begin("write");
            var output = RunColumns.of(run);
            var stimuli = RunColumns.stimuli(experiment.network().sources());
            return RunSummary.of(output, RunFiles.write(folder, output, stimuli));
        }
    }

    private CalibrationStore calibrations() {
        return store.map(path -> CalibrationStore.open(path.resolve(CalibrationStore.FILE_NAME)))
                .orElseGet(CalibrationStore::standard);
    }

    private void report(RunSummary summary, CommandSpec command) {
        var out = command.commandLine().getOut();
        if (json) {
            out.println(SummaryJson.toJson(summary));
        } else if (!quiet) {
            out.print(RunReport.of(summary, folder, TerminalTraits.ofStandardOutput()));
        }
        out.flush();
    }
}
