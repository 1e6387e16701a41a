package org.neckar.tools.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.neckar.stadls.file.ProgramFile;
import org.neckar.stadls.file.ProgramOrigin;
import org.neckar.stadls.init.SystemInit;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Version;
import org.neckar.tools.experiment.ExperimentReader;
import org.neckar.tools.playback.ExperimentPlayback;
import org.neckar.tools.playback.PlaybackFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar playback save}: the program of an experiment into a file. */
@Command(
        name = "save",
        description = "Save the playback program of an experiment, for a board that is brought up and of which nothing"
                + " else is known. Parameters are translated by the nominal transfer functions.")
final class PlaybackSaveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The experiment; docs/experiment-file.md describes the format.")
    private Path experiment;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PROGRAM",
            required = true,
            description = "The program file to make or replace.")
    private Path output;

    @Option(
            names = "--target",
            paramLabel = "SETUP",
            defaultValue = "",
            description = "Note in the file for which setup the program is meant.")
    private String target;

    @Option(names = "--init", description = "Save the initialisation of board and chip instead.")
    private boolean init;

    @Override
    public Integer call() {
        var read = ExperimentReader.read(experiment);
        var program = init ? SystemInit.standard().program() : ExperimentPlayback.of(read);
        var source = experiment.getFileName() + (init ? ", initialisation" : "");
        var origin =
                new ProgramOrigin(Version.ofNeckar(), Instant.now().truncatedTo(ChronoUnit.SECONDS), source, target);
        PlaybackFiles.write(output, new ProgramFile(origin, program));
        spec.commandLine()
                .getOut()
                .println("%d instructions, %d responses in %s"
                        .formatted(program.sizeToFpga(), program.sizeFromFpga(), output));
        return ExitCode.OK;
    }
}
