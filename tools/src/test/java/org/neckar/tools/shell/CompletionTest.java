package org.neckar.tools.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.testkit.Seeds;
import org.neckar.tools.command.ShellCommand;
import org.neckar.tools.reg.Place;
import org.neckar.tools.shell.Completion.Proposal;

class CompletionTest {
    private final Shell shell = new Shell(ShellCommand::verbs, new PrintWriter(Writer.nullWriter()), Map.of());

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void shouldProposeCommandsAtTheBeginning() {
        assertEquals(List.of("disconnect", "diff"), sortedLike("di", "disconnect", "diff"));
        assertEquals(List.of("describe", "decode"), sortedLike("de", "describe", "decode"));
    }

    @Test
    void shouldProposeContainersWhereACommandWantsOne() {
        assertEquals(List.of("CapMemCell"), at("describe CapMemC"));
        assertEquals(List.of("CapMemCell@"), at("read CapMemC"));
        assertEquals(List.of("CapMemCell@"), at("read capmemc"));
        assertEquals(List.of("MADCControl"), at("write MADCCont"));
        assertTrue(at("list CapMem").contains("CapMemBlockConfig"));
    }

    @Test
    void shouldNotFollowACompleteContainerNameByABlankWhereItsCoordinateIsMissing() {
        assertFalse(proposals("read CapMemC").getFirst().complete());
        assertTrue(proposals("write MADCCont").getFirst().complete());
    }

    @Test
    void shouldProposeTheTypeAndTheLimitsBehindTheSign() {
        assertEquals(
                List.of("NeuronConfig@NeuronConfigOnDLS(", "NeuronConfig@0", "NeuronConfig@511"),
                at("read NeuronConfig@"));
    }

    @Test
    void shouldProposeNumbersWithOneDigitMoreWithinTheRange() {
        assertEquals(List.of("NeuronConfig@51", "NeuronConfig@510", "NeuronConfig@511"), at("read NeuronConfig@51"));
        assertEquals(List.of(), at("read NeuronConfig@512"));
    }

    @Test
    void shouldProposePartsOfACoordinate() {
        assertEquals(
                List.of("CapMemCell@CapMemCellOnDLS(CapMemCellOnCapMemBlock("),
                at("read CapMemCell@CapMemCellOnDLS(C"));
        assertEquals(
                List.of(
                        "CapMemCell@CapMemCellOnDLS(7, CapMemBlockOnDLS(",
                        "CapMemCell@CapMemCellOnDLS(7, 0)",
                        "CapMemCell@CapMemCellOnDLS(7, 3)"),
                at("read CapMemCell@CapMemCellOnDLS(7, "));
        assertEquals(List.of("CapMemCell@7,0", "CapMemCell@7,3"), at("read CapMemCell@7,"));
    }

    @Test
    void shouldProposeOnlyPlacesThatExist() {
        for (var line :
                List.of("read NeuronConfig@", "read NeuronConfig@3", "read NeuronConfig@NeuronConfigOnDLS(12")) {
            for (var text : at(line)) {
                if (!text.endsWith("(") && !text.endsWith(", ")) {
                    assertEquals("NeuronConfig", Place.parse(text).group().name(), text);
                }
            }
        }
    }

    @Test
    void shouldProposeFieldsOfTheContainerOfTheLine() {
        assertEquals(List.of("memCapSize="), at("set NeuronConfig@3 memC"));
        assertEquals(
                List.of("wakeUp=", "startRecording=", "stopRecording="),
                at("write MADCControl ").subList(0, 3));
    }

    @Test
    void shouldNotProposeAFieldTwice() {
        assertFalse(at("write MADCControl wakeUp=true ").contains("wakeUp="));
    }

    @Test
    void shouldProposeTheValuesAFieldCanHave() {
        assertEquals(List.of("wakeUp=false", "wakeUp=true"), at("write MADCControl wakeUp="));
        assertEquals(
                List.of(
                        "readoutSelect=MEMBRANE",
                        "readoutSelect=EXCITATORY_INPUT",
                        "readoutSelect=INHIBITORY_INPUT",
                        "readoutSelect=ADAPTATION"),
                at("set NeuronConfig@3 readoutSelect="));
        assertEquals(
                List.of("value=0", "value=1023"),
                at("set CapMemCell@3 value=").stream().distinct().toList());
    }

    @Test
    void shouldProposeOptionsAndTheirValues() {
        assertEquals(List.of("--backend="), at("read CapMemCell@3 --b"));
        assertEquals(List.of("--backend=Omnibus", "--backend=OmnibusChipOverJTAG"), at("read CapMemCell@3 --backend="));
        assertEquals(List.of("OmnibusChipOverJTAG"), at("read CapMemCell@3 --backend OmnibusC"));
        assertTrue(at("read CapMemCell@3 --connection=").contains("--connection=sim:"));
        assertTrue(at("connect ").contains("sim:"));
    }

    @Test
    void shouldProposeFieldsBehindAnOptionAndItsValue() {
        assertEquals(List.of("value="), at("set --backend Omnibus CapMemCell@3 va"));
    }

    @Test
    void shouldProposeVariablesAndTheirFields() {
        shell.run("let before = encode NeuronConfig@3");
        shell.run("let cell = CapMemCell@5");

        assertEquals(List.of("$before", "$cell", "$last"), at("read $"));
        assertEquals(List.of("before"), at("bef"));
        assertEquals(List.of("$before.memCapSize"), at("$before.memC"));
        assertEquals(List.of("memCapSize=$before.memCapSize"), at("set NeuronConfig@4 memCapSize=$before.memC"));
        assertEquals(List.of("$before.memCapSize="), at("set $before.memC"));
        assertEquals(List.of("$before.connectSoma=false", "$before.connectSoma=true"), at("set $before.connectSoma="));
        assertEquals(List.of("memCapSize="), at("set $before memC"));
        assertEquals(List.of("value="), at("set $cell "));
        assertEquals(
                List.of("$before", "$last"),
                at("diff $").stream().filter(name -> !name.equals("$cell")).toList());
    }

    @Test
    void shouldProposeCommandsAndPlacesBehindLet() {
        assertEquals(List.of("="), at("let x "));
        assertEquals(List.of("CapMemCell@"), at("let x = CapMemC"));
        assertEquals(List.of("CapMemCell@"), at("let x = read CapMemC"));
        assertEquals(List.of("encode"), at("let x = enc"));
    }

    @Test
    void shouldProposeFiles(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("init.neckar"));
        Files.createFile(folder.resolve(".hidden"));
        Files.createDirectory(folder.resolve("inner"));

        assertEquals(List.of(folder + "/init.neckar", folder + "/inner/"), at("source " + folder + "/in"));
        assertEquals(2, at("source " + folder + "/").size());
        assertEquals(List.of(), at("source " + folder + "/nowhere/"));
    }

    @Test
    void shouldLookAtNothingBehindTheCursor() {
        var line = "read CapMemC value=3";

        assertEquals(
                List.of("CapMemCell@"),
                shell.completion().at(line, "read CapMemC".length()).stream()
                        .map(Proposal::text)
                        .toList());
    }

    @Test
    void shouldProposeNothingBehindAnUnknownCommand() {
        assertEquals(List.of(), at("fly "));
    }

    @Seeds(200)
    void shouldAnswerAnyLineWithWordsThatBeginAsTyped(RandomGenerator random) {
        var pieces = List.of(
                "read ",
                "set ",
                "let x = ",
                "CapMemCell",
                "@",
                "CapMemCellOnDLS",
                "(",
                ")",
                ",",
                "5",
                "value",
                "=",
                "$",
                "last",
                ".",
                "--",
                "backend",
                " ",
                "'",
                "[",
                "NeuronConfig",
                "events");
        var line = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            line.append(pieces.get(random.nextInt(pieces.size())));
        }
        var word = ShellLine.before(line.toString()).words().getLast().text().toLowerCase(Locale.ROOT);
        for (var text : at(line.toString())) {
            assertTrue(text.toLowerCase(Locale.ROOT).startsWith(word), () -> line + " -> " + text);
        }
    }

    private List<String> sortedLike(String line, String... expected) {
        var found = at(line);
        return List.of(expected).stream().filter(found::contains).toList();
    }

    private List<String> at(String line) {
        return proposals(line).stream().map(Proposal::text).toList();
    }

    private List<Proposal> proposals(String line) {
        return shell.completion().at(line, line.length());
    }
}
