package org.neckar.tools.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.playback.PlaybackFiles;
import org.neckar.tools.playback.PlaybackRun;
import org.neckar.tools.reg.RegisterSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar playback run}: a stored program on a board. */
@Command(name = "run", description = "Run a program on a board and show what it reads and which events come back.")
final class PlaybackRunCommand implements Callable<Integer> {
    private static final int SHOWN_READS = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROGRAM", description = "The program file.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "CSV",
            description = "Write the spikes into this file: label,chip_time,fpga_time in cycles of 8 ns.")
    private Optional<Path> spikes = Optional.empty();

    @Option(names = "--all", description = "Show all reads, not only the first ones.")
    private boolean all;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private BoardOptions board;

    @Override
    public Integer call() {
        var program = PlaybackFiles.read(file).program();
        var run = RegisterSession.ofOneCommand().withBoard(board.choice(), connected -> {
            var result = connected.run(program);
            spikes.ifPresent(csv -> PlaybackRun.writeSpikes(csv, result.spikes()));
            return PlaybackRun.of(connected.info().uri(), result);
        });
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(SummaryJson.toJson(run));
        } else {
            print(out, run);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void print(PrintWriter out, PlaybackRun run) {
        int shown = all ? run.reads().size() : Math.min(SHOWN_READS, run.reads().size());
        run.reads().subList(0, shown).forEach(read -> out.println(read.line()));
        if (shown < run.reads().size()) {
            out.println(
                    "... %d more reads; --all shows them".formatted(run.reads().size() - shown));
        }
        run.linkNotifications().forEach(out::println);
        out.println("%s: %d reads, %d spikes, %d MADC samples in %d us"
                .formatted(run.board(), run.reads().size(), run.spikes(), run.madcSamples(), run.executeUs()));
        spikes.ifPresent(csv -> out.println("spikes in " + csv));
    }
}
