package org.neckar.tools.shell;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Connections;
import org.neckar.hal.register.FieldValues;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.run.Board;
import org.neckar.tools.reg.Place;
import org.neckar.tools.reg.RegisterContent;
import org.neckar.tools.reg.RegisterSession;

/** What a shell keeps between two lines: the board and the variables. */
final class ShellSession implements RegisterSession, AutoCloseable {
    private final Map<String, String> environment;
    private final Variables variables = new Variables();
    private Board board;
    private RegisterContent newest;

    /** @param environment asked for a connection when a command needs a board and none is connected */
    ShellSession(Map<String, String> environment) {
        this.environment = environment;
    }

    Variables variables() {
        return variables;
    }

    /** URI of the connected board, empty if there is none. */
    Optional<String> uri() {
        return Optional.ofNullable(board).map(connected -> connected.info().uri());
    }

    /** Connects in place of the present board, which is let go first: it may be the same one. */
    void connect(BoardChoice choice) {
        close();
        board = RegisterSession.open(choice);
    }

    /** Brings up board and chip, which resets all registers. */
    void initialise() {
        board().run(SystemInit.standard().program());
    }

    /**
     * The connected board; connects first where only the environment names one.
     *
     * @throws NeckarException when there is none
     */
    Board board() {
        if (board == null) {
            var uri = Connections.findUri(environment)
                    .orElseThrow(() -> new NeckarException(
                            Recovery.FIX_INPUT, "no board is connected · 'connect sim:' connects the chip model"));
            connect(new BoardChoice(Optional.of(uri), Optional.empty()));
        }
        return board;
    }

    @Override
    public <R> R withBoard(BoardChoice choice, Function<Board, R> work) {
        if (choice.uri().isPresent()) {
            return RegisterSession.ofOneCommand().withBoard(choice, work);
        }
        if (choice.initialise().orElse(false)) {
            initialise();
        }
        return work.apply(board());
    }

    @Override
    public void found(Place place, FieldValues content) {
        newest = new RegisterContent(place, content);
        variables.put(Variables.LAST, new Value.Content(newest));
    }

    /** What the commands since the last call have found, the newest. */
    Optional<RegisterContent> takeNewest() {
        var taken = Optional.ofNullable(newest);
        newest = null;
        return taken;
    }

    /** Disconnects; variables stay. */
    @Override
    public void close() {
        if (board != null) {
            var connected = board;
            board = null;
            connected.close();
        }
    }
}
