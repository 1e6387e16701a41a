package org.neckar.fisch.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionProvider;
import org.neckar.fisch.connection.ConnectionUri;

/** The kind {@code replay:FILE}: a board that answers as the recorded one did, as long as it is asked the same. */
public final class ReplayProvider implements ConnectionProvider {
    static final String SCHEME = "replay";

    /** For {@link java.util.ServiceLoader}. */
    public ReplayProvider() {}

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public String description() {
        return "replay:FILE: answers from a recording; refuses programs that differ from the recorded ones";
    }

    @Override
    public Connection open(ConnectionUri uri) {
        uri.parameters().allow();
        var file = RecordProvider.file(uri, uri.target());
        BoardInfo recorded;
        try (var reader = read(file)) {
            recorded = reader.board();
            reader.readAll();
        }
        var info = new BoardInfo(
                uri.text(),
                SCHEME,
                recorded.identifier(),
                recorded.bitfileInfo().equals(recorded.kind()) ? SCHEME : recorded.bitfileInfo(),
                recorded.repositoryState());
        return new ReplayConnection(info, file);
    }

    /** Begins to read a file. */
    static RecordingReader read(Path file) {
        InputStream source = null;
        try {
            source = Files.newInputStream(file);
            return new RecordingReader(file.toString(), source);
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "recording %s: cannot be read: %s".formatted(file, e.getMessage()), e);
        } catch (NeckarException e) {
            close(source, e);
            throw e;
        }
    }

    private static void close(InputStream source, NeckarException reason) {
        try {
            source.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
