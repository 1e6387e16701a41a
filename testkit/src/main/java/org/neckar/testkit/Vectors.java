package org.neckar.testkit;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Recorded encodings of an independent implementation of the same registers and protocol: gzip files with one JSON
 * value per line.
 *
 * <p>They do not belong to the sources. They are looked for in {@code ../shared/vectors} beside the project, or where
 * {@code -Dneckar.vectors=DIR} says. Mark tests that need them with {@link EnabledIfVectors}; those are skipped where
 * the folder is absent.
 */
public final class Vectors {
    /** Name of the system property that overrides the folder. */
    static final String FOLDER_PROPERTY = "neckar.vectors";

    private Vectors() {}

    /** The folder that is looked at, whether it exists or not. */
    public static Path folder() {
        var chosen = System.getProperty(FOLDER_PROPERTY);
        return chosen == null
                ? ProjectRoot.path().resolveSibling("shared").resolve("vectors")
                : Path.of(chosen).toAbsolutePath();
    }

    /** Whether the folder exists. */
    public static boolean isPresent() {
        return Files.isDirectory(folder());
    }

    /**
     * The lines of one file. Close the stream, best by try-with-resources.
     *
     * @param name path inside the folder, for example {@code haldls/meta.jsonl.gz}; {@code .gz} is unpacked
     * @throws UncheckedIOException if the file is missing or damaged
     */
    public static Stream<String> lines(String name) {
        var reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
        return reader.lines().onClose(() -> close(reader));
    }

    /**
     * The content of one file, unpacked. Close the stream.
     *
     * @param name path inside the folder; {@code .gz} is unpacked
     * @throws UncheckedIOException if the file is missing or damaged
     */
    public static InputStream open(String name) {
        try {
            var file = new BufferedInputStream(Files.newInputStream(folder().resolve(name)));
            return name.endsWith(".gz") ? unpacked(file) : file;
        } catch (IOException e) {
            throw new UncheckedIOException("vectors: cannot read " + name + " in " + folder(), e);
        }
    }

    private static InputStream unpacked(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, 1 << 16);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
