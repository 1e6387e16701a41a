package org.neckar.tools.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.reg.DecodedRegister;
import org.neckar.tools.reg.RegisterPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar reg decode}: the fields that words stand for. */
@Command(name = "decode", description = "Print the fields that the words of a register stand for.")
final class RegDecodeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RegPlace target;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "WORD",
            description = "All words of the register in their order, decimal, 0x... or 0b...")
    private List<String> words;

    @Override
    public Integer call() {
        var decoded = DecodedRegister.ofWords(target.place(), words);
        target.found(decoded.content());
        RegisterPrinter.fields(spec.commandLine().getOut(), decoded, target.json());
        return ExitCode.OK;
    }
}
