package org.neckar.tools.service.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One board of the pool.
 *
 * @param name under which users meet it
 * @param uri connection URI such as {@code arq://192.168.0.1}
 */
public record BoardSettings(String name, String uri) {
    /** Checks that nothing is null. */
    public BoardSettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(uri, "uri");
    }

    /** Boards named {@code board0}, {@code board1}, ... */
    public static List<BoardSettings> numbered(List<String> uris) {
        var boards = new ArrayList<BoardSettings>();
        for (var uri : uris) {
            boards.add(new BoardSettings("board" + boards.size(), uri));
        }
        return boards;
    }
}
