package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.reg.manual.RegisterManual;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code neckar reg manual}: the register manual as a static site. */
@Command(name = "manual", description = "Write the register manual as a web site that needs no server.")
final class RegManualCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder of the site; made if missing.")
    private Path folder;

    @Override
    public Integer call() {
        int pages = RegisterManual.writeTo(folder);
        spec.commandLine().getOut().println(pages + " pages, begin at " + folder.resolve("index.html"));
        return ExitCode.OK;
    }
}
