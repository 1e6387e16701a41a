package org.neckar.tools;

import java.io.PrintWriter;
import org.neckar.tools.command.BenchCommand;
import org.neckar.tools.command.CalibrateCommand;
import org.neckar.tools.command.CocolistCommand;
import org.neckar.tools.command.ExampleCommand;
import org.neckar.tools.command.ModelCommand;
import org.neckar.tools.command.PingCommand;
import org.neckar.tools.command.PlaybackCommand;
import org.neckar.tools.command.RegCommand;
import org.neckar.tools.command.RunCommand;
import org.neckar.tools.command.ServeCommand;
import org.neckar.tools.command.ServiceCommand;
import org.neckar.tools.command.ShellCommand;
import org.neckar.tools.command.TraceCommand;
import org.neckar.tools.command.VectorsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code neckar}: parses the command line, runs the subcommand, reports errors as one paragraph.
 *
 * <p>Exit codes: see {@link ExitCode}.
 */
@Command(
        name = "neckar",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        description = "An operating system for the BrainScaleS-2 neuromorphic chip.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the reason is on standard error", "2:wrong command line"},
        commandListHeading = "%nCommands:%n",
        subcommands = {
            RunCommand.class,
            TraceCommand.class,
            PlaybackCommand.class,
            ExampleCommand.class,
            CalibrateCommand.class,
            RegCommand.class,
            ShellCommand.class,
            PingCommand.class,
            ModelCommand.class,
            ServeCommand.class,
            ServiceCommand.class,
            CocolistCommand.class,
            VectorsCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Neckar {
    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error comes from.")
    private boolean stacktrace;

    private Neckar() {}

    /** Runs one command line and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /**
     * Runs one command line inside this process.
     *
     * @param out takes the results
     * @param err takes progress and errors
     * @return the {@link ExitCode}
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine().setOut(out).setErr(err).execute(arguments);
    }

    static CommandLine commandLine() {
        var neckar = new Neckar();
        return new CommandLine(neckar)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(ErrorReport::wrongCommandLine)
                .setExecutionExceptionHandler(
                        (failure, command, _) -> ErrorReport.failed(failure, command, neckar.stacktrace));
    }
}
