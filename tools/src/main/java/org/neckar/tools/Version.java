package org.neckar.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Neckar this is; run records carry it. */
public final class Version implements IVersionProvider {
    /** The version of the build, for example {@code 0.1.0-SNAPSHOT}. */
    public static String ofNeckar() {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"neckar " + ofNeckar()};
    }
}
