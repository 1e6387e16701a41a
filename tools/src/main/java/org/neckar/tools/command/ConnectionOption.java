package org.neckar.tools.command;

import java.util.Optional;
import org.neckar.fisch.connection.Connections;
import picocli.CommandLine.Option;

/** The option that chooses a board, the same in all commands that need one. */
final class ConnectionOption {
    private static final String CHIP_MODEL = "sim:";

    @Option(
            names = "--connection",
            paramLabel = "URI",
            description = "The board: arq://192.168.0.1, sim:?seed=7&noise=0 ... Without it NECKAR_CONNECTION or the"
                    + " variables of the field decide, and if there are none, the chip model runs.")
    private Optional<String> connection = Optional.empty();

    /** The URI of the chosen board. */
    String uri() {
        return connection.or(() -> Connections.findUri(System.getenv())).orElse(CHIP_MODEL);
    }
}
