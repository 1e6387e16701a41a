package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.fpga.BoardSettings;
import org.neckar.chipmodel.fpga.EmulatedBoard;
import org.neckar.fisch.netty.NetworkBoardSettings;
import org.neckar.tools.Neckar;
import org.neckar.tools.model.BoardLog;
import org.neckar.tools.model.ModelBoard;

/** {@code neckar model} as a process of its own, at ports that the operating system chose. */
final class BoardProcess implements AutoCloseable {
    private static final Pattern URI = Pattern.compile("\"uri\":\"([^\"]+)\"");

    private final Process process;
    private final BufferedReader lines;
    private String uri;

    private BoardProcess(Process process) {
        this.process = process;
        lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static BoardProcess start(String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("model", "--json", "--data-port", "0", "--reset-port", "0"));
        arguments.addAll(List.of(options));
        return new BoardProcess(java(Neckar.class, arguments));
    }

    /** Starts a main class with the class path of this test. */
    static Process java(Class<?> main, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The same board without a process of its own and without a log. */
    static ModelBoard inThisProcess(long seed) {
        var chip = new ModelSettings(seed, 0, true, true);
        var settings = NetworkBoardSettings.at(InetAddress.getLoopbackAddress(), EmulatedBoard.bitfileInfo(chip))
                .withPorts(0, 0);
        return ModelBoard.start(
                0,
                settings,
                BoardSettings.of(chip),
                Optional.empty(),
                new BoardLog(new PrintWriter(Writer.nullWriter()), true));
    }

    /** The next line that contains a text. */
    String awaitLine(String text) throws IOException {
        while (true) {
            var line = lines.readLine();
            assertNotNull(line, "the board ended before it said " + text);
            var matcher = URI.matcher(line);
            if (matcher.find()) {
                uri = matcher.group(1);
            }
            if (line.contains(text)) {
                return line;
            }
        }
    }

    /** How to reach the board, known after the line that tells it. */
    String uri() {
        return uri;
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
