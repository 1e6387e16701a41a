package org.neckar.fisch.netty;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionContract;

@Timeout(60)
class ArqConnectionTest extends ConnectionContract {
    private LoopbackBoard board;

    @Override
    protected Connection open() {
        return open("");
    }

    @Override
    protected Optional<Connection> openWithTimeout(String seconds) {
        return Optional.of(open("&timeout=" + seconds));
    }

    private Connection open(String parameters) {
        closeBoard();
        board = LoopbackBoard.start();
        return board.connect(parameters);
    }

    @AfterEach
    void closeBoard() {
        if (board != null) {
            board.close();
        }
    }

    @Override
    protected String kind() {
        return "arq";
    }
}
