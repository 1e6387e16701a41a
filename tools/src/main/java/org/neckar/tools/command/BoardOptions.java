package org.neckar.tools.command;

import java.util.Optional;
import org.neckar.tools.reg.RegisterSession.BoardChoice;
import picocli.CommandLine.Option;

/** The options that choose a board for work on its registers. */
final class BoardOptions {
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

    BoardChoice choice() {
        return new BoardChoice(Optional.ofNullable(connection), Optional.ofNullable(initialise));
    }
}
