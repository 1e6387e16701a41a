package org.neckar.tools.service.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neckar.testkit.ProjectRoot;

/** The system's own Python with its packages, whatever other Python the PATH knows. */
final class DebianPython {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final long PATIENCE_S = 120;

    private DebianPython() {}

    /**
     * What a process said and how it ended.
     *
     * @param code 0 if it succeeded
     * @param output standard output and error
     */
    record Ended(int code, String output) {}

    /** Why the client cannot run here; empty if it can. */
    static Optional<String> missing() throws Exception {
        if (!Files.isExecutable(PYTHON)) {
            return Optional.of("there is no " + PYTHON);
        }
        var ended = run(Map.of(), "-c", "import grpc, google.protobuf");
        return ended.code() == 0
                ? Optional.empty()
                : Optional.of(PYTHON + " lacks packages: apt-get install python3-grpcio python3-protobuf ("
                        + ended.output()
                                .strip()
                                .lines()
                                .reduce((_, last) -> last)
                                .orElse("") + ")");
    }

    /** Runs Python in the folder of the client. */
    static Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(PYTHON.toString(), "-B");
        builder.command().addAll(List.of(arguments));
        builder.directory(ProjectRoot.path().resolve("tools/python").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON") || name.startsWith("QUIGGELDY"));
        builder.environment().putAll(environment);
        var output = Files.createTempFile("neckar-python", ".txt");
        try {
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
            process.destroyForcibly();
            return new Ended(ended ? process.exitValue() : -1, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
