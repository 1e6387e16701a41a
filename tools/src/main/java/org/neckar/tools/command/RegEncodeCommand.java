package org.neckar.tools.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.reg.EncodedRegister;
import org.neckar.tools.reg.FieldAssignments;
import org.neckar.tools.reg.RegisterPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar reg encode}: the words of a register with given fields. */
@Command(name = "encode", description = "Print the addresses and words of a register, fields not given at default.")
final class RegEncodeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RegPlace target;

    @Parameters(index = "1..*", paramLabel = "FIELD=VALUE", description = "Fields that differ from the default.")
    private List<String> assignments = List.of();

    @Override
    public Integer call() {
        var place = target.place();
        var content = FieldAssignments.parse(place, assignments).applyTo(place.initial());
        target.found(content);
        var encoded = EncodedRegister.of(place, content, target.backend());
        var out = spec.commandLine().getOut();
        if (target.json()) {
            out.println(SummaryJson.toJson(encoded));
        } else {
            RegisterPrinter.words(out, place, encoded);
        }
        return ExitCode.OK;
    }
}
