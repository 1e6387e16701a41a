package org.neckar.tools.experiment;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.grenade.network.TimeSpan;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads experiment files. Strict: an unknown key, a wrong unit, a value out of range, a name that is given twice or
 * that nobody has is refused with its line and column; what was found and what is allowed is said. Safe for several
 * threads.
 */
public final class ExperimentReader {
    /** Longest run: the timer of the FPGA counts 2^32 cycles of 8 ns. */
    public static final double MAX_RUNTIME_US = 30e6;

    private static final double MIN_RUNTIME_US = 0.1;
    private static final int MAX_BYTES = 16 << 20;
    private static final List<String> KEYS =
            List.of("name", "runtime", "sources", "populations", "projections", "record");
    private static final Pattern ENDING = Pattern.compile("\\.ya?ml$");

    private ExperimentReader() {}

    /**
     * Reads a file.
     *
     * @param file its name is shown in messages as given
     * @throws NeckarException if the file cannot be read
     * @throws ExperimentInvalid with everything that is wrong in it
     */
    public static Experiment read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw unreadable(file, "larger than %d MiB".formatted(MAX_BYTES >> 20), null);
            }
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw unreadable(file, "no such file", e);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "not a text in UTF-8", e);
        } catch (IOException e) {
            throw unreadable(file, e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static NeckarException unreadable(Path file, String why, Exception cause) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "cannot read experiment file · " + file + " · " + why
                        + " · 'neckar example' lists those that come along",
                cause);
    }

    /**
     * Reads a text.
     *
     * @param fileName name for messages and for an experiment without a name of its own
     * @param text all of the file
     * @throws ExperimentInvalid with everything that is wrong in it
     */
    public static Experiment parse(String fileName, String text) {
        var findings = new Findings();
        var root = new Item(fileName, findings, compose(fileName, text), Map.of());
        var top = root.section("experiment", KEYS);
        var name = findings.attempt(
                () -> top.get("name").map(item -> item.text("name")).orElseGet(() -> nameOf(fileName)));
        var runtimeUs = findings.attempt(
                () -> Quantity.readUs(top.required("runtime"), "runtime", MIN_RUNTIME_US, MAX_RUNTIME_US));
        var network = new NetworkReader(findings, name.orElse(""), runtimeUs.orElse(MAX_RUNTIME_US));
        var description = network.read(top);
        findings.throwIfAny();
        return new Experiment(
                name.orElseThrow(),
                text,
                description.orElseThrow(),
                new TimeSpan(runtimeUs.orElseThrow()),
                network.seeds());
    }

    private static String nameOf(String fileName) {
        return ENDING.matcher(Path.of(fileName).getFileName().toString()).replaceFirst("");
    }

    private static Node compose(String fileName, String text) {
        var settings = LoadSettings.builder()
                .setLabel(fileName)
                .setCodePointLimit(MAX_BYTES)
                .build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> invalid(
                            fileName,
                            1,
                            1,
                            "the file describes nothing (allowed keys: %s)".formatted(String.join(", ", KEYS))));
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            throw invalid(
                    fileName,
                    mark.map(m -> m.getLine() + 1).orElse(1),
                    mark.map(m -> m.getColumn() + 1).orElse(1),
                    "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw invalid(fileName, 1, 1, "not YAML: " + e.getMessage());
        }
    }

    private static ExperimentInvalid invalid(String file, int line, int column, String message) {
        return new ExperimentInvalid(List.of(new Finding(file, line, column, message)));
    }
}
