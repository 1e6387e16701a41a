package org.neckar.tools.command;

import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.reg.DescriptionText;
import org.neckar.tools.reg.Place;
import org.neckar.tools.reg.RegisterDescription;
import org.neckar.tools.terminal.TerminalTraits;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar reg describe}: the page of the register manual of one register. */
@Command(name = "describe", description = "Show the fields, bits, addresses and defaults of a register.")
final class RegDescribeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name of the register, for example NeuronConfig.")
    private String name;

    @ArgGroup
    private final Format format = new Format();

    /** At most one of the forms. */
    private static final class Format {
        @Option(names = "--markdown", description = "Print Markdown.")
        private boolean markdown;

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;
    }

    @Override
    public Integer call() {
        var register = RegisterDescription.of(Place.named(name));
        var out = spec.commandLine().getOut();
        if (format.json) {
            out.println(SummaryJson.toJson(register));
        } else if (format.markdown) {
            out.print(DescriptionText.markdown(register));
        } else {
            out.print(DescriptionText.terminal(register, TerminalTraits.ofStandardOutput()));
        }
        out.flush();
        return ExitCode.OK;
    }
}
