package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.cocolist.BoardSnapshot;
import org.neckar.tools.cocolist.CocolistFile;
import org.neckar.tools.reg.Place;
import org.neckar.tools.reg.RegisterSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar cocolist save}: registers of a board into a file. */
@Command(name = "save", description = "Read registers of a board into a list.")
final class CocolistSaveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The list to make or replace.")
    private Path file;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "NAME[@COORD]",
            description = "Registers: one, or without coordinate all of this name.")
    private List<String> registers;

    @Option(names = "--defaults", description = "Save the defaults of the registers; no board is needed.")
    private boolean defaults;

    @Mixin
    private BoardOptions board;

    @Override
    public Integer call() {
        List<Place> places = registers.stream()
                .flatMap(text -> Place.parseAll(text).stream())
                .toList();
        var entries = defaults
                ? BoardSnapshot.defaults(places)
                : RegisterSession.ofOneCommand()
                        .withBoard(board.choice(), connected -> BoardSnapshot.read(connected, places));
        CocolistFile.write(file, writer -> entries.forEach(writer::add));
        spec.commandLine().getOut().println(entries.size() + " entries in " + file);
        return ExitCode.OK;
    }
}
