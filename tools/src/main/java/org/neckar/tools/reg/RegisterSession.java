package org.neckar.tools.reg;

import java.util.Optional;
import java.util.function.Function;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.Connections;
import org.neckar.hal.register.FieldValues;
import org.neckar.stadls.run.Board;

/** What commands on registers run in: each on its own, or in a shell that keeps board and results. For one thread. */
public interface RegisterSession {
    /**
     * Which board a command asks for.
     *
     * @param uri connection URI; empty where the command names none
     * @param initialise whether to bring up board and chip first; empty where the command does not say
     */
    record BoardChoice(Optional<String> uri, Optional<Boolean> initialise) {}

    /**
     * Does work on a board. A board that is opened for it is closed afterwards.
     *
     * @throws org.neckar.fisch.NeckarException when there is no board, or the work fails
     */
    <R> R withBoard(BoardChoice choice, Function<Board, R> work);

    /** Takes the content of a register that a command has read, written, encoded or decoded. */
    void found(Place place, FieldValues content);

    /** A command on its own: opens its board, where it names none that of the environment; keeps nothing. */
    static RegisterSession ofOneCommand() {
        return new RegisterSession() {
            @Override
            public <R> R withBoard(BoardChoice choice, Function<Board, R> work) {
                try (var board = open(choice)) {
                    return work.apply(board);
                }
            }

            @Override
            public void found(Place place, FieldValues content) {}
        };
    }

    /**
     * Opens a board; the caller closes. A software chip model, which begins switched off, is brought up unless the
     * choice says otherwise; any other board is left as it is unless the choice says otherwise.
     */
    static Board open(BoardChoice choice) {
        var uri = choice.uri().orElseGet(() -> Connections.uriFromEnvironment(System.getenv()));
        boolean model = ConnectionUri.parse(uri).scheme().equals("sim");
        return choice.initialise().orElse(model) ? Board.open(uri) : Board.connect(uri);
    }
}
