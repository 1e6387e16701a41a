package org.neckar.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the folder of the project: the nearest one, from the working directory upwards, that holds the Maven wrapper.
 */
public final class ProjectRoot {
    private ProjectRoot() {}

    /**
     * The project's folder, absolute.
     *
     * @throws IllegalStateException if the tests run outside the project
     */
    public static Path path() {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("project folder not found: neither " + start
                + " nor a folder above holds mvnw; run inside the project");
    }
}
