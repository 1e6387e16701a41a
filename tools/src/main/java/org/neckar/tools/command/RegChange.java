package org.neckar.tools.command;

import java.util.List;
import org.neckar.hal.register.FieldValues;
import org.neckar.tools.reg.BitChanges;
import org.neckar.tools.reg.BoardRegister;
import org.neckar.tools.reg.FieldAssignments;
import org.neckar.tools.reg.RegisterChange;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A change of one register on a board, confirmed bit by bit. */
final class RegChange {
    @Mixin
    private RegConnection connection;

    @Option(names = "--dry-run", description = "Show what would change and write nothing.")
    private boolean dryRun;

    @Parameters(index = "1..*", paramLabel = "FIELD=VALUE", description = "Fields and their values.")
    private List<String> assignments = List.of();

    RegPlace target() {
        return connection.target();
    }

    /** Writes the fields given on the command line, all others at their default. */
    RegisterChange overDefaults() {
        return change(false);
    }

    /** Writes the fields given on the command line, all others as they are. */
    RegisterChange overPresent() {
        return change(true);
    }

    private RegisterChange change(boolean keepOthers) {
        var place = target().place();
        var backend = target().backend();
        var fields = FieldAssignments.parse(place, assignments);
        boolean readable = BoardRegister.isReadable(place, backend);
        RegisterChange.checkPossible(place, backend, keepOthers);
        return connection.withRegister(register -> {
            FieldValues before = readable ? register.read() : null;
            var after = fields.applyTo(keepOthers ? before : place.initial());
            if (!dryRun) {
                write(register, after, readable);
            }
            target().found(after);
            var changes = readable ? BitChanges.between(place, before, after) : null;
            return RegisterChange.of(place, backend, changes, after, !dryRun);
        });
    }

    private static void write(BoardRegister register, FieldValues content, boolean readable) {
        if (readable) {
            register.writeChecked(content);
        } else {
            register.write(content);
        }
    }
}
