package org.neckar.tools.vectors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * A folder with recorded encodings. The name of a file, without {@code .gz}, tells its kind, in whatever subfolder it
 * lies: {@code ut_dictionaries.json}, {@code ut_{to,from}_fpga_{messages,streams}.jsonl}, {@code coordinates.jsonl},
 * {@code constants.jsonl}, {@code meta.jsonl}, {@code addresses.jsonl}, {@code encode_*.jsonl}, {@code decode.jsonl},
 * {@code programs.jsonl}. Other files are passed over.
 */
public final class VectorFolder {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTAINER_PREFIX = "{\"container\":\"";

    private static final Map<String, Comparison> BY_NAME = Map.ofEntries(
            Map.entry("ut_dictionaries.json", MessageVectors::dictionaries),
            Map.entry("ut_to_fpga_messages.jsonl", MessageVectors::messageToFpga),
            Map.entry("ut_from_fpga_messages.jsonl", MessageVectors::messageFromFpga),
            Map.entry("ut_to_fpga_streams.jsonl", MessageVectors::streamToFpga),
            Map.entry("ut_from_fpga_streams.jsonl", MessageVectors::streamFromFpga),
            Map.entry("programs.jsonl", MessageVectors::program),
            Map.entry("coordinates.jsonl", CoordinateVectors::coordinate),
            Map.entry("constants.jsonl", CoordinateVectors::constant),
            Map.entry("meta.jsonl", DeclarationVectors::declaration),
            Map.entry("addresses.jsonl", DeclarationVectors::addresses),
            Map.entry("decode.jsonl", ContainerVectors::decoding));

    private VectorFolder() {}

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
        return name.matches("encode_.*\\.jsonl") ? ContainerVectors::encoding : BY_NAME.get(name);
    }

    private static void compare(Path file, Findings findings) {
        Comparison comparison = comparison(file);
        try (InputStream in = open(file)) {
            if (file.getFileName().toString().contains(".jsonl")) {
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> findings.judge(() -> compare(line, comparison, findings)));
            } else {
                JsonNode whole = JSON.readTree(in);
                findings.judge(() -> comparison.compare(whole, findings));
            }
        } catch (IOException | JacksonException e) {
            throw unreadable(file, e);
        }
    }

    private static void compare(String line, Comparison comparison, Findings findings) {
        if (line.startsWith(CONTAINER_PREFIX)) {
            int from = CONTAINER_PREFIX.length();
            String name = line.substring(from, line.indexOf('"', from));
            if (ComposedContainers.contains(name)) {
                findings.skip(name);
                return;
            }
        }
        comparison.compare(JSON.readTree(line), findings);
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
