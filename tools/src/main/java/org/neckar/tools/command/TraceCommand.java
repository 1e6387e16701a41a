package org.neckar.tools.command;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.neckar.stadls.init.SystemInit;
import org.neckar.tools.ExitCode;
import org.neckar.tools.experiment.ExperimentReader;
import org.neckar.tools.output.AtomicFile;
import org.neckar.tools.playback.ExperimentPlayback;
import org.neckar.tools.trace.ProgramListing;
import org.neckar.tools.trace.ProgramWaveform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar trace}: the playback program of an experiment, readable. */
@Command(
        name = "trace",
        description = "Prints the playback program of an experiment: every word that would be sent to a board of which"
                + " nothing is known, with its planned time and the register fields behind it. Parameters are"
                + " translated by the nominal transfer functions. Nothing is run.")
public final class TraceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The experiment; docs/experiment-file.md describes the format.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "TEXT",
            description = "Write the listing into this file instead of printing it.")
    private Optional<Path> listing = Optional.empty();

    @Option(
            names = "--vcd",
            paramLabel = "VCD",
            description = "Also write a waveform for GTKWave: timer, bus accesses, barriers, spikes to the chip.")
    private Optional<Path> waveform = Optional.empty();

    @Option(names = "--all", description = "Show every access; otherwise many of one kind in a row are counted.")
    private boolean all;

    @Option(
            names = "--init",
            description = "Show the initialisation of board and chip instead, which runs when a board is opened.")
    private boolean init;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        var experiment = ExperimentReader.read(file);
        var program = init ? SystemInit.standard().program() : ExperimentPlayback.of(experiment);
        var words = program.words();
        waveform.ifPresent(vcd -> AtomicFile.write(vcd, out -> ProgramWaveform.write(out, words)));
        if (listing.isPresent()) {
            AtomicFile.write(listing.get(), out -> {
                var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                print(words, writer);
                writer.flush();
            });
        } else {
            var out = command.commandLine().getOut();
            print(words, out);
            out.flush();
        }
        return ExitCode.OK;
    }

    private void print(long[] words, Appendable out) {
        new ProgramListing(out, all).print(words);
    }
}
