package org.neckar.tools.command;

import java.util.Optional;
import java.util.function.Function;
import org.neckar.tools.reg.BoardRegister;
import org.neckar.tools.reg.RegisterSession.BoardChoice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One register on a connected board. */
final class RegConnection {
    @Mixin
    private RegPlace target;

    @Option(
            names = "--connection",
            paramLabel = "URI",
            description = "The board, for example sim: or sim:?seed=7; without it the environment decides.")
    private String connection;

    @Option(
            names = "--init",
            negatable = true,
            description = {
                "Bring up board and chip first, which resets all registers. Without it a board is left as it is;",
                "a software chip model, which begins switched off, is brought up unless --no-init is given."
            })
    private Boolean initialise;

    RegPlace target() {
        return target;
    }

    /** Does work on the register of the chosen board. */
    <R> R withRegister(Function<BoardRegister, R> work) {
        var place = target.place();
        var backend = target.backend();
        var choice = new BoardChoice(Optional.ofNullable(connection), Optional.ofNullable(initialise));
        return target.session().withBoard(choice, board -> work.apply(new BoardRegister(board, place, backend)));
    }
}
