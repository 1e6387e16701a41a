package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.neckar.stadls.listing.ProgramLine;
import org.neckar.stadls.listing.ProgramReader;
import org.neckar.tools.ExitCode;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.playback.PlaybackFacts;
import org.neckar.tools.playback.PlaybackFiles;
import org.neckar.tools.trace.ProgramListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar playback show}: a stored program, readable. */
@Command(name = "show", description = "Show where a program comes from and every instruction with its planned time.")
final class PlaybackShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROGRAM", description = "The program file.")
    private Path file;

    @Option(
            names = "--all",
            description = "Show every access; otherwise many of one kind in a row are counted, and JSON has none.")
    private boolean all;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** A file as JSON. */
    private record Shown(PlaybackFacts program, List<Line> lines) {}

    /** A line of the listing; the timer is -1 before its first reset. */
    private record Line(long instruction, int instructions, long timer, String text) {
        static Line of(ProgramLine line) {
            return new Line(line.position(), line.words(), line.timer(), line.text());
        }
    }

    @Override
    public Integer call() {
        var stored = PlaybackFiles.read(file);
        var facts = PlaybackFacts.of(stored);
        var out = spec.commandLine().getOut();
        if (json) {
            var lines = new ArrayList<Line>();
            if (all) {
                new ProgramReader(line -> lines.add(Line.of(line)))
                        .read(stored.program().words());
            }
            out.println(SummaryJson.toJson(new Shown(facts, lines)));
        } else {
            facts.lines().forEach(out::println);
            out.println();
            new ProgramListing(out, all).print(stored.program().words());
        }
        out.flush();
        return ExitCode.OK;
    }
}
