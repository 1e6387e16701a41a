package org.neckar.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.testkit.ProjectRoot;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import org.neckar.tools.study.Studies;
import org.neckar.tools.study.Study;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
    private static final String IDEAL = "sim:?seed=7&noise=0&mismatch=0";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path experiment;

    @BeforeEach
    void writeExperiment() throws Exception {
        experiment = Files.writeString(folder.resolve("relay.yaml"), """
                runtime: 100 us
                sources:
                  in: {times: [[20 us], [20.01 us], [20.02 us], [20.03 us], [20.04 us], [20.05 us]]}
                populations:
                  relay:
                    size: 3
                    cell: lif
                    parameters: {v_leak: 0.5 V, v_threshold: 0.65 V, tau_refrac: 30 us, i_synin_gm_exc: 1022 code}
                projections:
                  - {from: in, to: relay, connect: all-to-all, weight: 63}
                record:
                  - relay[1].membrane
                """);
    }

    private int neckar(String... arguments) {
        return Neckar.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int run(String... further) {
        var command = List.of(
                "run",
                experiment.toString(),
                "--connection",
                IDEAL,
                "--store",
                folder.toString(),
                "-o",
                outFolder().toString());
        return neckar(Stream.concat(command.stream(), Stream.of(further)).toArray(String[]::new));
    }

    private Path outFolder() {
        return folder.resolve("out");
    }

    private Set<String> files() throws Exception {
        try (Stream<Path> files = Files.list(outFolder())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void shouldWriteAllFilesAndNothingElse() throws Exception {
        assertEquals(ExitCode.OK, run(), err::toString);
        assertEquals(Set.of("result.h5", "spikes.csv", "raster.png", "trace.png"), files());
        assertEquals(
                1200, ImageIO.read(outFolder().resolve("raster.png").toFile()).getWidth());
        assertEquals(
                1200, ImageIO.read(outFolder().resolve("trace.png").toFile()).getWidth());
    }

    @Test
    void shouldWriteOneLinePerSpike() throws Exception {
        assertEquals(ExitCode.OK, run("--quiet"), err::toString);
        var lines = Files.readAllLines(outFolder().resolve("spikes.csv"));
        assertEquals("population,neuron,time_us", lines.getFirst());
        assertEquals(4, lines.size());
        for (var line : lines.subList(1, 4)) {
            assertTrue(line.matches("relay,[012],2[0-9]\\.[0-9]{3}"), line);
        }
    }

    @Test
    void shouldWriteAResultThatCanBeReadBack() {
        assertEquals(ExitCode.OK, run("--quiet"), err::toString);
        try (var hdf = new HdfFile(outFolder().resolve("result.h5"))) {
            var neurons = (int[]) hdf.getDatasetByPath("/spikes/relay/neuron").getData();
            assertEquals(3, neurons.length);
            var trace = hdf.getByPath("/traces/relay[1].membrane");
            assertEquals("V", trace.getAttribute("unit").getData());
            var volts = (double[])
                    hdf.getDatasetByPath("/traces/relay[1].membrane/value").getData();
            assertTrue(volts.length > 2900, () -> volts.length + " samples");
            assertEquals(IDEAL, hdf.getByPath("/run").getAttribute("connection").getData());
            assertEquals(
                    "nominal",
                    hdf.getByPath("/run").getAttribute("parameter.v_leak").getData());
        }
    }

    @Test
    void shouldPrintASummaryForPeople() {
        assertEquals(ExitCode.OK, run(), err::toString);
        var text = out.toString();
        assertTrue(text.startsWith("relay · 100 us on " + IDEAL), text);
        assertTrue(text.matches("(?s).*\\nrelay +3 +3 +10\\.000 +1 1 1\\n.*"), text);
        assertTrue(text.matches("(?s).*\\nrelay\\[1]\\.membrane +[0-9]+ +0\\.[0-9]{4} +0\\.[0-9]{4} +V\\n.*"), text);
        assertTrue(
                text.matches("(?s).*\\ntime +connect [0-9.]+ s, compile [0-9.]+ s, encode [0-9.]+ s,"
                        + " execute [0-9.]+ s, decode [0-9.]+ s\\n.*"),
                text);
        assertTrue(text.contains("nominal: v_leak v_reset"), text);
        assertTrue(text.contains("code: i_synin_gm_exc"), text);
        assertFalse(text.contains("warning"), text);
    }

    @Test
    void shouldPrintNothingButJsonForScripts() {
        assertEquals(ExitCode.OK, run("--json"), err::toString);
        var summary = json();
        assertEquals(List.of("experiment", "populations", "traces", "run", "files"), names(summary));
        assertEquals("relay", summary.at("/populations/0/name").asString());
        assertEquals(3, summary.at("/populations/0/spikes").asInt());
        assertEquals("[1,1,1]", summary.at("/populations/0/spikes_per_neuron").toString());
        assertEquals("V", summary.at("/traces/0/unit").asString());
        assertEquals(100, summary.at("/run/duration_us").asDouble());
        assertEquals(List.of("connect", "compile", "encode", "execute", "decode"), names(summary.at("/run/seconds")));
        assertEquals("code", summary.at("/run/parameters/membrane_capacitance").asString());
        assertEquals(0, summary.at("/run/losses/spikes lost").asInt());
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    @Test
    void shouldPrintNothingWhenQuiet() {
        assertEquals(ExitCode.OK, run("--quiet"), err::toString);
        assertEquals("", out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void shouldRemoveTheTraceOfAnEarlierRun() throws Exception {
        Files.createDirectories(outFolder());
        Files.writeString(outFolder().resolve("trace.png"), "of an earlier run");
        var text = Files.readString(experiment);
        Files.writeString(experiment, text.substring(0, text.indexOf("record:")));
        assertEquals(ExitCode.OK, run("--quiet"), err::toString);
        assertEquals(Set.of("result.h5", "spikes.csv", "raster.png"), files());
    }

    @Test
    void shouldWriteNothingWhenTheFileIsWrong() throws Exception {
        Files.writeString(experiment, "runtime: 100\n");
        assertEquals(ExitCode.FAILED, run());
        assertTrue(err.toString().startsWith("neckar: "), err::toString);
        assertTrue(err.toString().contains("relay.yaml:1:10: runtime: '100' has no unit"), err::toString);
        assertFalse(Files.exists(outFolder()));
    }

    @Test
    void shouldListTheExamplesOfTheFolder() throws Exception {
        var examples = ProjectRoot.path().resolve("examples");
        assertEquals(ExitCode.OK, neckar("example", "--list", "--folder", examples.toString()), err::toString);
        var parts = out.toString().split("\n\n", -1);
        var lines = parts[0].lines().skip(2).toList();
        try (Stream<Path> files = Files.list(examples)) {
            assertEquals(files.count(), lines.size());
        }
        assertTrue(lines.stream().anyMatch(line -> line.matches("first-light +First light: .*")), out::toString);
    }

    @Test
    void shouldListTheStudiesBehindTheFilesAndSayHowToRunThem() {
        assertEquals(ExitCode.OK, neckar("example", "--folder", folder.toString()), err::toString);
        var parts = out.toString().split("\n\n", -1);
        assertEquals(Studies.all().size(), parts[1].lines().skip(2).count());
        assertTrue(parts[1].contains("f-i-curve"), parts[1]);
        assertTrue(parts[2].startsWith("Run one:          neckar example NAME"), parts[2]);
    }

    @Test
    void shouldRunAStudyByNameAndWriteItsPicture() throws Exception {
        assertEquals(
                ExitCode.OK,
                neckar(
                        "example",
                        "time-constant",
                        "--connection",
                        IDEAL,
                        "--store",
                        folder.toString(),
                        "--json",
                        "-o",
                        outFolder().toString()),
                err::toString);
        JsonNode summary = JsonMapper.shared().readTree(out.toString());
        assertEquals("time-constant", summary.at("/study").asString());
        assertEquals(
                "bias code times time constant", summary.at("/measures/0/name").asString());
        assertEquals(920, summary.at("/measures/0/value").asDouble(), 30);
        assertEquals(Set.of("time-constant.png"), files());
    }

    @Test
    void shouldRunAnExampleByName() throws Exception {
        assertEquals(
                ExitCode.OK,
                neckar(
                        "example",
                        "relay",
                        "--folder",
                        folder.toString(),
                        "--connection",
                        IDEAL,
                        "--store",
                        folder.toString(),
                        "--quiet",
                        "-o",
                        outFolder().toString()),
                err::toString);
        assertTrue(files().contains("result.h5"));
    }

    @Test
    void shouldRefuseAnExampleThatIsNotThere() {
        assertEquals(ExitCode.FAILED, neckar("example", "none", "--folder", folder.toString()));
        assertEquals(
                "neckar: example · none · neither in " + folder + " (allowed: relay) nor a study (allowed: "
                        + String.join(
                                ", ", Studies.all().stream().map(Study::name).toList())
                        + ") · choose one of them, or use 'neckar run FILE'\n",
                err.toString());
    }

    @Test
    void shouldTraceTheProgramOfAnExperiment() throws Exception {
        var vcd = folder.resolve("relay.vcd");
        assertEquals(ExitCode.OK, neckar("trace", experiment.toString(), "--vcd", vcd.toString()), err::toString);
        var text = out.toString();
        assertTrue(text.contains("write NeuronConfig at NeuronConfigOnDLS("), text);
        assertEquals(
                6,
                text.lines()
                        .filter(line -> line.contains("event_to_fpga::SpikePack"))
                        .count());
        assertTrue(Files.readString(vcd).startsWith("$version Neckar $end"));
    }

    @Test
    void shouldTraceIntoAFile() throws Exception {
        var listing = folder.resolve("relay.txt");
        assertEquals(ExitCode.OK, neckar("trace", experiment.toString(), "-o", listing.toString()), err::toString);
        assertEquals("", out.toString());
        assertTrue(Files.readString(listing).startsWith("    word      timer"));
    }
}
