package org.neckar.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.timing.Barrier;
import org.neckar.lola.synapse.SynapseComposites;
import org.neckar.stadls.file.ProgramFile;
import org.neckar.stadls.file.ProgramOrigin;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import org.neckar.tools.playback.PlaybackFiles;
import tools.jackson.databind.json.JsonMapper;

class PlaybackCommandTest {
    private static final String MODEL = "--connection=sim:?noise=0";
    private static final JsonMapper JSON = new JsonMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String command, Object... arguments) {
        out.getBuffer().setLength(0);
        var all = Stream.concat(
                        Stream.of("playback", command), Arrays.stream(arguments).map(Object::toString))
                .toArray(String[]::new);
        return Neckar.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private Path stored(String name, PlaybackProgramBuilder program) {
        var file = folder.resolve(name);
        var origin = new ProgramOrigin("0.1.0", Instant.parse("2026-11-21T12:00:00Z"), "a test", "");
        PlaybackFiles.write(file, new ProgramFile(origin, program.done()));
        return file;
    }

    /** Spikes that come back from a fresh chip, and reads of every kind. */
    private static PlaybackProgramBuilder program(int value) {
        var program = new PlaybackProgramBuilder();
        program.write(new PPUMemoryWordOnDLS(5), PPUMemoryWord.DEFAULT.withValue(value));
        program.blockUntil(Barrier.OMNIBUS);
        program.read(PPUMemoryWord.class, new PPUMemoryWordOnDLS(5));
        program.readOmnibus(new int[] {0x0280_0005, 0x0280_0006}, 0, 1);
        program.read(
                SynapseComposites.SYNAPSE_WEIGHT_ROW,
                SynapseComposites.SYNAPSE_WEIGHT_ROW.coordinates().at(0),
                SynapseComposites.SYNAPSE_WEIGHT_ROW.defaultBackend());
        return program.resetTimer().blockUntil(100).spikes(7, 8).pause(1000);
    }

    @Test
    void shouldSaveAndShowTheProgramOfAnExperiment() throws IOException {
        var experiment = folder.resolve("one.yaml");
        Files.writeString(experiment, """
                name: one
                runtime: 10 us
                sources:
                  stimulus: {times: [2 us]}
                populations:
                  neurons: {size: 1, cell: lif, parameters: {v_leak: 0.5 V, v_threshold: 0.7 V, v_reset: 0.4 V,
                    tau_mem: 20 us, tau_syn_exc: 5 us, tau_refrac: 10 us}}
                projections:
                  - {from: stimulus, to: neurons, connect: all-to-all, weight: 63}
                """);
        var file = folder.resolve("one.nkp");
        assertEquals(ExitCode.OK, run("save", experiment, "-o", file, "--target", "any cube"), err::toString);
        assertTrue(out.toString().contains("responses in " + file), out::toString);
        assertEquals(ExitCode.OK, run("show", file), err::toString);
        assertTrue(out.toString().startsWith("made from     one.yaml for any cube\n"), out::toString);
        assertTrue(out.toString().contains("write CrossbarNode at CrossbarNodeOnDLS(0, 0): target=1"), out::toString);
    }

    @Test
    void shouldShowAProgramAsJson() {
        assertEquals(ExitCode.OK, run("show", stored("a", program(3)), "--json", "--all"), err::toString);
        var json = JSON.readTree(out.toString());
        assertEquals("a test", json.get("program").get("source").asString());
        assertEquals(3, json.get("program").get("reads").size());
        var first = json.get("lines").get(0);
        assertEquals(
                "write PPUMemoryWord at PPUMemoryWordOnDLS(5, 0): value=3",
                first.get("text").asString());
        assertEquals(-1, first.get("timer").asInt());
    }

    @Test
    void shouldRunAStoredProgramAndDecodeWhatItReads() throws IOException {
        var csv = folder.resolve("spikes.csv");
        assertEquals(ExitCode.OK, run("run", stored("a", program(3)), MODEL, "-o", csv), err::toString);
        assertTrue(out.toString().startsWith("PPUMemoryWord at "), out::toString);
        assertTrue(out.toString().contains(": value=3\n"), out::toString);
        assertTrue(out.toString().contains("1 omnibus words from 0x02800005 on: 0x00000003\n"), out::toString);
        assertTrue(out.toString().contains(": 3 reads, 2 spikes, 0 MADC samples in "), out::toString);
        assertEquals(
                List.of("label", "7", "8"),
                Files.readAllLines(csv).stream()
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList());
    }

    @Test
    void shouldTellTheResultsOfARunAsJson() {
        assertEquals(ExitCode.OK, run("run", stored("a", program(3)), MODEL, "--json"), err::toString);
        var json = JSON.readTree(out.toString());
        assertEquals(2, json.get("spikes").asInt());
        assertEquals(
                3,
                json.get("reads")
                        .get(0)
                        .get("register")
                        .get("fields")
                        .get("value")
                        .asInt());
        assertEquals("0x00000003", json.get("reads").get(1).get("words").get(0).asString());
        assertEquals(
                "SynapseWeightRow",
                json.get("reads").get(2).get("register").get("container").asString());
    }

    @Test
    void shouldFindNoDifferenceBetweenEqualPrograms() {
        assertEquals(ExitCode.OK, run("diff", stored("a", program(3)), stored("b", program(3))), err::toString);
        assertTrue(out.toString().startsWith("the same "), out::toString);
    }

    @Test
    void shouldTellWhichInstructionsAndWhichFieldsDiffer() {
        var second = program(4);
        second.write(new CapMemCellOnDLS(9), CapMemCell.DEFAULT);
        assertEquals(
                ExitCode.FAILED, run("diff", stored("a", program(3)), stored("b", second), "--json"), err::toString);
        var json = JSON.readTree(out.toString());
        assertFalse(json.get("same").asBoolean());
        var fields = StreamSupport.stream(json.get("registers").spliterator(), false)
                .map(field -> field.get("register").asString() + " "
                        + field.get("field").asString() + " "
                        + field.get("first").asString() + " "
                        + field.get("second").asString())
                .toList();
        assertEquals("PPUMemoryWord at PPUMemoryWordOnDLS(5, 0) value 3 4", fields.getFirst());
        assertTrue(fields.getLast().contains("not written"), fields::toString);
        assertEquals(ExitCode.FAILED, run("diff", folder.resolve("a"), folder.resolve("b")));
        assertTrue(
                out.toString().startsWith("the first 0 lines agree, then\n<        0  write PPUMemoryWord"),
                out::toString);
    }

    @Test
    void shouldRefuseAFileThatIsNoProgram() throws IOException {
        var file = folder.resolve("other");
        Files.writeString(file, "network: none\n");
        assertEquals(ExitCode.FAILED, run("show", file));
        assertTrue(err.toString().contains(file + " · program file: this is none"), err::toString);
        assertEquals(ExitCode.FAILED, run("show", folder.resolve("missing")));
        assertTrue(err.toString().contains("cannot read file"), err::toString);
    }
}
