package org.neckar.tools.vectors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with recorded encodings: JSON lines in files called {@code *.jsonl}, packed ({@code .jsonl.gz}) or not, in
 * whatever subfolder. What a line is about is told by its members; for the messages of the wire, whose two directions
 * look alike, by the name of the file ({@code ut_dictionaries.json},
 * {@code ut_{to,from}_fpga_{messages,streams}.jsonl}). Every line is compared; one of an unknown kind is a failure.
 * Other files are passed over.
 */
public final class VectorFolder {
    private static final JsonMapper JSON = new JsonMapper();

    /** Kinds that the name of a file tells. */
    private static final Map<String, Comparison> BY_NAME = Map.of(
            "ut_dictionaries", MessageVectors::dictionaries,
            "to_fpga_messages", MessageVectors::messageToFpga,
            "from_fpga_messages", MessageVectors::messageFromFpga,
            "to_fpga_streams", MessageVectors::streamToFpga,
            "from_fpga_streams", MessageVectors::streamFromFpga);

    /** Kinds that the members of a line tell, the first of which all are there. */
    private static final Map<List<String>, Comparison> BY_MEMBERS = byMembers();

    private VectorFolder() {}

    private static Map<List<String>, Comparison> byMembers() {
        Map<List<String>, Comparison> kinds = new LinkedHashMap<>();
        kinds.put(List.of("container", "writes"), GroupVectors::encoding);
        kinds.put(List.of("container", "words"), GroupVectors::decoding);
        kinds.put(List.of("container", "addresses"), DeclarationVectors::addresses);
        kinds.put(List.of("container", "coordinate_type"), DeclarationVectors::declaration);
        kinds.put(List.of("type", "conversions"), CoordinateVectors::coordinate);
        kinds.put(List.of("type", "name", "value"), CoordinateVectors::constant);
        kinds.put(List.of("ut_words"), MessageVectors::program);
        return kinds;
    }

    /**
     * Compares all files of a folder and its subfolders.
     *
     * @throws NeckarException when the folder cannot be read or has no file of a known kind
     */
    public static VectorReport verify(Path folder) {
        Findings findings = new Findings();
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    folder + " · no recorded encodings · expected files like encode_small.jsonl or .jsonl.gz"
                            + " · name the folder that holds them");
        }
        for (Path file : files) {
            findings.begin(folder.relativize(file).toString());
            compare(file, findings);
        }
        return findings.report();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> comparison(file) != null && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** How a file is judged; null for files of other kinds. */
    private static Comparison comparison(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        return BY_NAME.entrySet().stream()
                .filter(kind -> name.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name.endsWith(".jsonl") ? VectorFolder::byMembers : null);
    }

    private static void byMembers(JsonNode line, Findings findings) {
        if (LogicalNeuronVectors.isAbout(line)) {
            LogicalNeuronVectors.compare(line, findings);
            return;
        }
        BY_MEMBERS.entrySet().stream()
                .filter(kind -> kind.getKey().stream().allMatch(line::has))
                .map(Map.Entry::getValue)
                .findFirst()
                .ifPresentOrElse(
                        kind -> kind.compare(line, findings),
                        () -> findings.failure(
                                "", "", "members of the line", "no known kind has " + line.propertyNames()));
    }

    private static void compare(Path file, Findings findings) {
        Comparison comparison = comparison(file);
        try (InputStream in = open(file)) {
            if (file.getFileName().toString().contains(".jsonl")) {
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> findings.judge(() -> comparison.compare(JSON.readTree(line), findings)));
            } else {
                JsonNode whole = JSON.readTree(in);
                findings.judge(() -> comparison.compare(whole, findings));
            }
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static NeckarException unreadable(Path file, Exception cause) {
        return new NeckarException(
                Recovery.FIX_INPUT, file + " · cannot be read · " + cause.getMessage() + " · check the file", cause);
    }
}
