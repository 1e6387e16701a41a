package org.neckar.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.lola.RegisterGroups;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MODEL = "--connection=sim:";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldListEveryContainer() {
        assertEquals(
                RegisterGroups.all().stream().map(RegisterGroup::name).toList(),
                json("list", "--json")
                        .valueStream()
                        .map(line -> line.get("name").asString())
                        .toList());
    }

    @Test
    void shouldListOnlyWhatMatches() {
        assertEquals(ExitCode.OK, run("list", "resetHoldoff"));
        assertTrue(out.toString().contains("NeuronBackendConfig"), out.toString());
        assertTrue(
                out.toString().strip().endsWith("6 of " + RegisterGroups.all().size() + " registers"), out.toString());
    }

    @Test
    void shouldDescribeAsTextMarkdownAndJson() {
        assertEquals(ExitCode.OK, run("describe", "MADCControl"));
        assertTrue(out.toString().startsWith("MADCControl - Control of the fast ADC"), out.toString());
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, run("describe", "MADCControl", "--markdown"));
        assertTrue(out.toString().startsWith("## MADCControl"), out.toString());
        out.getBuffer().setLength(0);
        assertEquals(
                "wakeUp",
                json("describe", "MADCControl", "--json").at("/fields/0/name").asString());
    }

    @Test
    void shouldEncodeToAddressesWordsAndWordsOfTheWire() {
        var encoded = json("encode", "MADCControl", "startRecording=true", "--json");
        assertEquals("0x000c0000", encoded.at("/words/0/address").asString());
        assertEquals("0x00000002", encoded.at("/words/0/word").asString());
        assertEquals(
                List.of("0b00000f000c0000", "0c00000000000002"),
                encoded.get("ut_words").valueStream().map(JsonNode::asString).toList());
    }

    @Test
    void shouldEncodeForTheChosenBackEnd() {
        var encoded = json("encode", "MADCControl", "--backend=OmnibusChipOverJTAG", "--json");
        assertEquals("OmnibusChipOverJTAG", encoded.get("backend").asString());
        assertTrue(encoded.at("/ut_words/0").asString().startsWith("02"), encoded::toString);
    }

    @Test
    void shouldDecodeAndNameBitsOutsideTheFields() {
        var decoded = json("decode", "MADCControl", "0x102", "--json");
        assertTrue(decoded.at("/fields/startRecording").asBoolean());
        assertEquals(8, decoded.at("/ignored/0/bit").asInt());
    }

    @Test
    void shouldTakeNumbersWithPrefixForWordsIndicesAndFields() {
        assertEquals(
                json("decode", "CapMemCell@5", "300", "--json"),
                json("decode", "CapMemCell@0x5", "0b100101100", "--json"));
        assertEquals(json("encode", "NeuronConfig@44,1", "--json"), json("encode", "NeuronConfig@0x2c,0b1", "--json"));
    }

    @Test
    void shouldRefuseTheWrongNumberOfWords() {
        assertEquals(ExitCode.FAILED, run("decode", "NeuronBackendConfig@0", "1"));
        assertTrue(err.toString().contains("got 1 words (allowed 4)"), err.toString());
    }

    @Test
    void shouldRefuseAWordOfMoreThan32Bits() {
        assertEquals(ExitCode.FAILED, run("decode", "MADCControl", "0x100000000"));
        assertTrue(err.toString().contains("allowed 0..0xffffffff"), err.toString());
    }

    @Test
    void shouldReadFromABoard() {
        assertEquals(
                "JTAGIdCode",
                json("read", "JTAGIdCode", MODEL, "--json").get("container").asString());
    }

    @Test
    void shouldChangeOnlyTheGivenFieldsOfABoard() {
        var change = json("set", "CapMemCell@5", "value=300", MODEL, "--json");
        assertTrue(change.get("done").asBoolean());
        assertEquals("300", change.at("/changes/fields/0/after").asString());
        assertEquals("0x0000012c", change.at("/written/words/0/word").asString());
    }

    @Test
    void shouldWriteNothingInADryRun() {
        assertEquals(ExitCode.OK, run("write", "CapMemCell@5", "value=300", MODEL, "--dry-run"));
        assertTrue(out.toString().contains("dry run: nothing was written"), out.toString());
    }

    @Test
    void shouldWriteWhatCannotBeReadWithoutComparing() {
        var change = json("write", "MADCControl", "stopRecording=1", MODEL, "--json");
        assertEquals("false", change.get("compared").toString());
    }

    @Test
    void shouldRefuseToModifyWhatCannotBeRead() {
        assertEquals(ExitCode.FAILED, run("set", "MADCControl", "wakeUp=1", MODEL));
        assertTrue(err.toString().contains("use 'write'"), err.toString());
    }

    @Test
    void shouldRefuseToReadWhatABoardDoesNotAnswer() {
        assertEquals(ExitCode.FAILED, run("read", "CapMemBlockConfig@0", MODEL));
        assertTrue(err.toString().contains("cannot be read on a board"), err.toString());
    }

    @Test
    void shouldRefuseToWriteWhatCanOnlyBeRead() {
        assertEquals(ExitCode.FAILED, run("write", "JTAGIdCode", MODEL));
        assertTrue(err.toString().contains("cannot be written"), err.toString());
    }

    private JsonNode json(String... arguments) {
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, run(arguments), err::toString);
        return JSON.readTree(out.toString());
    }

    private int run(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "reg";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Neckar.run(new PrintWriter(out), new PrintWriter(err), all);
    }
}
