package org.neckar.hwdb.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run without stored calibrations must not pay for the database driver. */
class LazyLoadingTest {
    @TempDir
    Path directory;

    @Test
    void shouldNotLoadTheDriverForALookupInAMissingStore() throws IOException, InterruptedException {
        assertEquals(false, lookupLoadsDriver(directory.resolve("none.sqlite")));
    }

    @Test
    void shouldLoadTheDriverForALookupInAnExistingStore() throws IOException, InterruptedException {
        var file = directory.resolve("some.sqlite");
        CalibrationStore.open(file).save(Records.leak(Records.OTHER_CHIP, Records.NOON));
        assertEquals(true, lookupLoadsDriver(file));
    }

    private static boolean lookupLoadsDriver(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lookup.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(Lookup.NOTHING_FOUND, process.waitFor(), output);
        return output.contains("org.sqlite.");
    }

    /** What the child process runs. */
    static final class Lookup {
        static final int NOTHING_FOUND = 42;

        private Lookup() {}

        public static void main(String[] arguments) {
            var store = CalibrationStore.open(Path.of(arguments[0]));
            System.exit(store.latest(Records.CHIP, "leak").isEmpty() ? NOTHING_FOUND : 1);
        }
    }
}
