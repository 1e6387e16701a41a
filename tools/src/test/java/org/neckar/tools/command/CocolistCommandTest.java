package org.neckar.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import tools.jackson.databind.json.JsonMapper;

class CocolistCommandTest {
    private static final String MODEL = "--connection=sim:";
    private static final JsonMapper JSON = new JsonMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void shouldSaveWhatABoardHolds() throws IOException {
        var file = folder.resolve("list.json");
        assertEquals(ExitCode.OK, run("save", file, "CapMemCell@5", "CADCConfig", MODEL), err::toString);
        var entries = JSON.readTree(Files.readString(file)).get("entries");
        assertEquals(3, entries.size());
        assertEquals("CapMemCell", entries.get(0).get("container").asString());
        assertEquals("CADCConfigOnDLS(1)", entries.get(2).get("coordinate").asString());
    }

    @Test
    void shouldAskForTheIntervalOfABlockOfMemory() {
        var file = folder.resolve("list.json");
        assertEquals(ExitCode.FAILED, run("save", file, "PPUMemoryBlock", "--defaults"));
        assertTrue(err.toString().contains("PPUMemoryBlock · no coordinate · any interval"), err::toString);
        assertFalse(Files.exists(file));
    }

    @Test
    void shouldWriteAListToABoard() throws IOException {
        var file = folder.resolve("list.json");
        assertEquals(ExitCode.OK, run("save", file, "CapMemCell", "--defaults"));
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, run("apply", file, MODEL, "--json"), err::toString);
        var summary = JSON.readTree(out.toString());
        assertEquals(12_480, summary.get("entries").asInt());
        assertTrue(summary.get("done").asBoolean());
    }

    @Test
    void shouldWriteNothingInADryRun() {
        var file = folder.resolve("list");
        run("save", file, "CapMemCell@5", "--defaults");
        assertEquals(ExitCode.OK, run("apply", file, "--dry-run"), err::toString);
        assertTrue(out.toString().contains("1 entries, 1 registers: dry run, nothing was written"), out::toString);
    }

    @Test
    void shouldConvertBetweenBothFormsWithoutLoss() throws IOException {
        var text = folder.resolve("list.json");
        var message = folder.resolve("list.pb");
        var again = folder.resolve("again.json");
        run("save", text, "CapMemCell@5", "NeuronConfig@3", "MADCConfig", "--defaults");
        assertEquals(ExitCode.OK, run("convert", text, message), err::toString);
        assertEquals(ExitCode.OK, run("convert", message, again), err::toString);
        assertEquals(Files.readString(text), Files.readString(again));
        assertTrue(Files.size(message) < Files.size(text) / 4);
    }

    @Test
    void shouldShowHowManyEntriesOfEachContainerThereAre() {
        var file = folder.resolve("list.json");
        run("save", file, "CADCConfig", "MADCConfig", "--defaults");
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, run("show", file), err::toString);
        assertTrue(out.toString().contains("CADCConfig"), out::toString);
        assertTrue(out.toString().endsWith("3 entries\n"), out::toString);
    }

    @Test
    void shouldNameFileAndPlaceOfAWrongEntryAndLeaveTheTargetAlone() throws IOException {
        var file = folder.resolve("list.json");
        var copy = folder.resolve("copy.pb");
        run("save", file, "CapMemCell@5", "--defaults");
        Files.writeString(file, Files.readString(file).replace("\"value\": 0", "\"value\": 4711"));
        assertEquals(ExitCode.FAILED, run("convert", file, copy));
        assertTrue(
                err.toString().contains("list.json · JSON line 5, column ")
                        && err.toString().contains("CapMemCell.value: 4711 is out of range (allowed 0..1023)"),
                err::toString);
        assertFalse(Files.exists(copy));
    }

    @Test
    void shouldRefuseToWriteWhatCanOnlyBeReadBeforeAnythingIsSent() {
        var file = folder.resolve("list.json");
        run("save", file, "CapMemCell@5", "JTAGIdCode", "--defaults");
        assertEquals(ExitCode.FAILED, run("apply", file, "--connection=no-such-board:"));
        assertTrue(err.toString().contains("entry 1, JTAGIdCode@JTAGIdCodeOnDLS(0)"), err::toString);
    }

    private int run(String command, Object... arguments) {
        var all = new String[arguments.length + 2];
        all[0] = "cocolist";
        all[1] = command;
        for (int i = 0; i < arguments.length; i++) {
            all[i + 2] = arguments[i].toString();
        }
        return Neckar.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
