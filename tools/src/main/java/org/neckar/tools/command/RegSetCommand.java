package org.neckar.tools.command;

import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.reg.RegisterPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code neckar reg set}: some fields of a register of a board. */
@Command(name = "set", description = "Change fields of a register of a board: read, modify, write, read back.")
final class RegSetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RegChange change;

    @Override
    public Integer call() {
        RegisterPrinter.change(
                spec.commandLine().getOut(),
                change.overPresent(),
                change.target().json());
        return ExitCode.OK;
    }
}
