package org.neckar.tools.service.rim;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.tools.Neckar;
import tools.jackson.databind.json.JsonMapper;

/** {@code neckar serve} in a process of its own. */
final class ServeProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;
    private final String uri;

    private ServeProcess(Process process) throws IOException {
        this.process = process;
        lines = process.inputReader(StandardCharsets.UTF_8);
        uri = JsonMapper.shared().readTree(awaitLine("serving")).at("/uri").asString();
    }

    /** @param port 0 lets the system choose */
    static ServeProcess start(int port, Path state) throws IOException {
        return new ServeProcess(java(
                Neckar.class,
                List.of(
                        "serve",
                        "--json",
                        "--board",
                        "sim:?noise=0",
                        "--listen",
                        "127.0.0.1:" + port,
                        "--state",
                        state.toString())));
    }

    /** Starts a main class with the class path of this test. */
    static Process java(Class<?> main, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Dneckar.log=warn",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The next line of an event. */
    String awaitLine(String event) throws IOException {
        while (true) {
            var line = lines.readLine();
            assertNotNull(line, "the service ended before " + event);
            if (line.contains("\"event\":\"" + event + "\"")) {
                return line;
            }
        }
    }

    String uri() {
        return uri;
    }

    int port() {
        var target = ConnectionUri.parse(uri).target();
        return Integer.parseInt(target.substring(target.lastIndexOf(':') + 1));
    }

    /** Asks it to end; its exit code. */
    int terminate() throws InterruptedException {
        // The process itself would close its output, which still has something to say.
        process.toHandle().destroy();
        return process.waitFor();
    }

    /** Ends it without a word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
