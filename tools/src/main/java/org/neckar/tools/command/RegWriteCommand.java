package org.neckar.tools.command;

import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.reg.RegisterPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code neckar reg write}: a whole register of a board. */
@Command(name = "write", description = "Write a register of a board; fields not given get their default.")
final class RegWriteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RegChange change;

    @Override
    public Integer call() {
        RegisterPrinter.change(
                spec.commandLine().getOut(),
                change.overDefaults(),
                change.target().json());
        return ExitCode.OK;
    }
}
