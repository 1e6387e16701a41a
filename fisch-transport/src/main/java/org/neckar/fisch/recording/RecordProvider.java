package org.neckar.fisch.recording;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionProvider;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.Connections;

/** The kind {@code record:FILE+URI}: another connection, whose words are written to a file with their times. */
public final class RecordProvider implements ConnectionProvider {
    static final String SCHEME = "record";

    /** The file ends before the first plus sign that a scheme follows. */
    private static final Pattern FORM = Pattern.compile("record:(?://)?(.+?)\\+([a-z][a-z0-9.-]*:.*)");

    /** For {@link java.util.ServiceLoader}. */
    public RecordProvider() {}

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public String description() {
        return "record:FILE+URI: the connection of URI, its words written to FILE when it is closed";
    }

    @Override
    public Optional<String> exclusiveTarget(ConnectionUri uri) {
        return Optional.of(
                "recording " + file(uri, parts(uri).group(1)).toAbsolutePath().normalize());
    }

    @Override
    public Connection open(ConnectionUri uri) {
        var parts = parts(uri);
        var recorded = Connections.open(parts.group(2));
        try {
            return new RecordConnection(
                    uri.text(), recorded, new RecordingWriter(file(uri, parts.group(1)), recorded.info()));
        } catch (RuntimeException e) {
            recorded.close();
            throw e;
        }
    }

    private static Matcher parts(ConnectionUri uri) {
        var matcher = FORM.matcher(uri.text());
        if (!matcher.matches()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "connection URI %s: no file and connection (allowed record:FILE+URI, e.g. record:out/run.rec+sim:)"
                            .formatted(uri));
        }
        return matcher;
    }

    /** A part of a URI as a file. */
    static Path file(ConnectionUri uri, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "connection URI %s: no file name: %s".formatted(uri, e.getMessage()), e);
        }
    }
}
