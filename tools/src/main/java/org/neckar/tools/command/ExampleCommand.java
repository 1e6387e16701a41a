package org.neckar.tools.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.ExitCode;
import org.neckar.tools.study.Studies;
import org.neckar.tools.study.Study;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar example}: what is in the folder of examples, the studies, and runs of both. */
@Command(
        name = "example",
        description = {
            "Lists the examples that come along, or runs one of them.",
            "An example is an experiment file, to be read, run and changed, or a study: a sweep of many runs that"
                    + " measures something and draws it."
        })
public final class ExampleCommand implements Callable<Integer> {
    private static final String ENDING = ".yaml";
    private static final String COMMENT = "#";

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The example to run; none lists all.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--list", description = "List all examples, as without NAME.")
    private boolean list;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "${sys:neckar.home:-.}/examples",
            description = "Where the examples are (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (list || name.isEmpty()) {
            list();
            return ExitCode.OK;
        }
        var study = Studies.named(name.get());
        if (study.isPresent()) {
            return options.run(study.get(), command);
        }
        var file = folder.resolve(name.get() + ENDING);
        if (!names().contains(name.get())) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "example · " + name.get() + " · neither in " + folder + " (allowed: "
                            + String.join(", ", names()) + ") nor a study (allowed: "
                            + String.join(
                                    ", ",
                                    Studies.all().stream().map(Study::name).toList())
                            + ") · choose one of them, or use 'neckar run FILE'");
        }
        return options.run(file, command);
    }

    private void list() {
        var files = new TextTable(Column.ofWords("experiment file"), Column.ofWords("what it is"));
        names().forEach(example -> files.row(example, firstLine(folder.resolve(example + ENDING))));
        var studies = new TextTable(Column.ofWords("study of many runs"), Column.ofWords("what it is"));
        Studies.all().forEach(study -> studies.row(study.name(), study.summary()));
        var traits = TerminalTraits.ofStandardOutput();
        var out = command.commandLine().getOut();
        out.print(files.render(traits) + "\n" + studies.render(traits) + "\n" + hint());
        out.flush();
    }

    private String hint() {
        return """
                Run one:          neckar example NAME -o out/NAME     (pictures and results go to the folder)
                On another chip:  --connection 'sim:?seed=7'; without mismatch and noise: 'sim:?mismatch=0&noise=0'
                Change one:       copy its file from %s, then neckar run FILE; the comment on top says what to expect
                """.formatted(folder);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> line.startsWith(COMMENT))
                    .map(line -> line.substring(COMMENT.length()).strip())
                    .orElse("");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static NeckarException unreadable(Path path, IOException cause) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "examples · " + path + " · cannot be read: " + cause.getClass().getSimpleName()
                        + " · name their folder with --folder",
                cause);
    }
}
