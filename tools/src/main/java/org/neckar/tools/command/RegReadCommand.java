package org.neckar.tools.command;

import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.reg.BoardRegister;
import org.neckar.tools.reg.DecodedRegister;
import org.neckar.tools.reg.RegisterPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code neckar reg read}: what a register of a board holds. */
@Command(name = "read", description = "Read a register of a board.")
final class RegReadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RegConnection connection;

    @Override
    public Integer call() {
        var target = connection.target();
        var content = connection.withRegister(BoardRegister::read);
        target.found(content);
        RegisterPrinter.fields(spec.commandLine().getOut(), DecodedRegister.of(target.place(), content), target.json());
        return ExitCode.OK;
    }
}
