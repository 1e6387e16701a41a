package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar run}: an experiment file, a board, and everything that comes back. */
@Command(
        name = "run",
        description =
                "Runs an experiment file: compiles it, runs it on a board or on the chip model, writes spikes, traces"
                        + " and pictures, and prints a summary.")
public final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The experiment; docs/experiment-file.md describes the format.")
    private Path file;

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        return options.run(file, command);
    }
}
