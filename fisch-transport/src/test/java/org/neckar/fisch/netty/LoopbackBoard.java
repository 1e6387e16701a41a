package org.neckar.fisch.netty;

import java.net.InetAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;

/** A network board on loopback at ports that the operating system chose, with the events it reported. */
record LoopbackBoard(NetworkBoard board, BlockingQueue<BoardEvent> events) implements AutoCloseable {
    static final String BITFILE = "version: 1\ncompatible_until: 2\nkind: test\n";

    static LoopbackBoard start() {
        return start(RegisterPeer::new, settings -> settings);
    }

    static LoopbackBoard start(Supplier<? extends WordPeer> power, UnaryOperator<NetworkBoardSettings> changes) {
        var settings = NetworkBoardSettings.at(InetAddress.getLoopbackAddress(), BITFILE)
                .withPorts(0, 0);
        var events = new LinkedBlockingQueue<BoardEvent>();
        return new LoopbackBoard(NetworkBoard.start(changes.apply(settings), power, events::add), events);
    }

    Connection connect(String parameters) {
        return Connections.open(board.uri() + parameters);
    }

    Connection connect() {
        return connect("");
    }

    @Override
    public void close() {
        board.close();
    }
}
