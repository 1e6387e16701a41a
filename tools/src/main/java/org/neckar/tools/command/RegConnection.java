package org.neckar.tools.command;

import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.Connections;
import org.neckar.stadls.run.Board;
import org.neckar.tools.reg.BoardRegister;
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

    /** Connects; the caller closes. */
    Board open() {
        var uri = connection == null ? Connections.uriFromEnvironment(System.getenv()) : connection;
        boolean model = ConnectionUri.parse(uri).scheme().equals("sim");
        boolean bringUp = initialise == null ? model : initialise;
        return bringUp ? Board.open(uri) : Board.connect(uri);
    }

    BoardRegister on(Board board) {
        return new BoardRegister(board, target.place(), target.backend());
    }
}
