package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.cocolist.BoardList;
import org.neckar.tools.cocolist.CocolistFile;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.reg.RegisterSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar cocolist apply}: writes the entries of a file to a board. */
@Command(
        name = "apply",
        description = {
            "Write the entries of a list to a board, in their order.",
            "The whole list is checked first: a wrong one changes nothing."
        })
final class CocolistApplyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The list.")
    private Path file;

    @Option(names = "--dry-run", description = "Only check the list.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private BoardOptions board;

    /** What was done. */
    private record Summary(int entries, int registers, int programs, boolean done) {}

    @Override
    public Integer call() {
        var list = new BoardList();
        CocolistFile.read(file, list::add);
        var programs = list.programs();
        if (!dryRun) {
            RegisterSession.ofOneCommand().withBoard(board.choice(), connected -> {
                programs.forEach(connected::run);
                return connected;
            });
        }
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(SummaryJson.toJson(new Summary(list.entries(), list.registers(), programs.size(), !dryRun)));
        } else {
            out.println("%d entries, %d registers: %s"
                    .formatted(list.entries(), list.registers(), dryRun ? "dry run, nothing was written" : "written"));
        }
        return ExitCode.OK;
    }
}
