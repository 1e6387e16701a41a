package org.neckar.tools.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;

class VectorFolderTest {
    private static final String ENCODING = """
            {"container":"DAC6573ChannelConfig","coord":1,"backend":"I2CDAC6573RwRegister","variant":"default",\
            "writes":[[1,0]],"ut_write":["0b00000f8800784c","0c00000000000012","0b00000f8800784c","0c00000000000000",\
            "0b00000f880078cc","0c00000000000000"],"reads":[1],"ut_read":["0b00000f8800784c","0c00000000000012",\
            "0b00001f8800784c","0b00001f880078cc"],"fields":{"cereal_class_version":0,"value.m_value":{"value":0}}}""";
    private static final String DECODING = """
            {"container":"DAC6573ChannelConfig","coord":2,"backend":"I2CDAC6573RwRegister","variant":"roundtrip2",\
            "reads":[2],"words":[142],"fields":{"cereal_class_version":0,"value.m_value":{"value":142}}}""";
    private static final String ADDRESSES = """
            {"container":"MADCControl","backend":"OmnibusChipOverJTAG","count":1,"addresses":[[0,[786432],[]]]}""";
    private static final String MESSAGE = """
            {"instruction":"hxcomm::vx::instruction::timing::Setup","header":4,"word_width":64,"payload_width":0,\
            "payload_bits":"","raw_bits":"0000010000000000000000000000000000000000000000000000000000000000",\
            "str":"hxcomm::vx::instruction::timing::Setup()","words_before_flush":["0400000000000000"],\
            "words":["0400000000000000"]}""";
    private static final String PROGRAM = """
            {"name":"pause","size_to_fpga":2,"size_from_fpga":0,"messages":2,\
            "ut_words":["0400000000000000","05000000000003e8"],"repr":[]}""";

    private static final String COMPOSITE = """
            {"container":"DACControlBlock","coord":0,"backend":"SPIDACControlRegister","variant":"random2","writ\
            es":[[0,12],[2,78],[4,12],[6,106]],"reads":[],"fields":{"cereal_class_version":0,"enable":[true,fals\
            e,false,false,true,true,false,true,true,false,true,false,true,false,false,true]}}""";
    private static final String BLOCK = """
            {"container":"ExternalPPUDRAMMemoryBlock","coord":1,"backend":"Omnibus","variant":"random10","writes\
            ":[[2214592512,4045864960,12]],"ut_write":["0b00000c84000000","0c000000f1270000"],"reads":[221459251\
            2],"ut_read":["0b00001f84000000"],"fields":{"cereal_class_version":0,"m_bytes":[{"cereal_class_versi\
            on":0,"value.m_value":{"value":241}},{"value.m_value":{"value":39}}]}}""";

    @TempDir
    private Path folder;

    @Test
    void shouldAgreeWithWhatIsRight() throws IOException {
        put("encode_small.jsonl", ENCODING);
        put("decode.jsonl", DECODING);
        put("addresses.jsonl", ADDRESSES);
        put("ut_to_fpga_messages.jsonl", MESSAGE);
        put("programs.jsonl", PROGRAM);

        assertEquals(new VectorReport(5, 0, List.of(), Map.of()), VectorFolder.verify(folder));
    }

    @Test
    void shouldReadCompressedFilesInSubfolders() throws IOException {
        var file = Files.createDirectories(folder.resolve("any/where")).resolve("decode.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(DECODING.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(1, VectorFolder.verify(folder).compared());
    }

    @Test
    void shouldNameContainerPlaceFieldAndBitsOfAWrongWord() throws IOException {
        put("encode_small.jsonl", ENCODING.replace("[[1,0]]", "[[1,5]]"));

        var failure = onlyFailure();
        assertEquals("DAC6573ChannelConfig", failure.subject());
        assertTrue(failure.place().startsWith("DAC6573ChannelOnBoard("), failure.place());
        assertEquals("value", failure.field());
        assertEquals("w0 expected 0x00000005, got 0x00000000, bits [2, 0] differ", failure.difference());
    }

    @Test
    void shouldNameAWrongAddress() throws IOException {
        put("encode_small.jsonl", ENCODING.replace("[[1,0]]", "[[2,0]]"));
        assertEquals("write addresses", onlyFailure().field());
    }

    @Test
    void shouldNameAWrongReadAddress() throws IOException {
        put("decode.jsonl", DECODING.replace("\"reads\":[2]", "\"reads\":[3]"));
        assertEquals("read addresses", onlyFailure().field());
    }

    @Test
    void shouldNameAWrongWordOfTheWire() throws IOException {
        put("encode_big.jsonl", ENCODING.replace("0b00001f880078cc", "0b00001f880078cd"));
        assertEquals("ut_read", onlyFailure().field());
    }

    @Test
    void shouldNameAWronglyDecodedField() throws IOException {
        put("decode.jsonl", DECODING.replace("{\"value\":142}", "{\"value\":143}"));

        assertEquals("value", onlyFailure().field());
        assertEquals("expected 143, got 142, bits 0x1 differ", onlyFailure().difference());
    }

    @Test
    void shouldNameAFieldThatIsNotHere() throws IOException {
        put("encode_small.jsonl", ENCODING.replace("m_value", "m_other"));
        assertEquals(
                List.of("recorded field other", "value"),
                VectorFolder.verify(folder).failures().stream()
                        .map(VectorReport.Failure::field)
                        .toList());
    }

    @Test
    void shouldNameAWrongAddressOfADeclaration() throws IOException {
        put("addresses.jsonl", ADDRESSES.replace("786432", "786433"));
        assertEquals("write addresses", onlyFailure().field());
    }

    @Test
    void shouldNameAWrongMessage() throws IOException {
        put("ut_to_fpga_messages.jsonl", MESSAGE.replace("\"words\":[\"04", "\"words\":[\"0c"));
        assertEquals(1, VectorFolder.verify(folder).failed());
    }

    @Test
    void shouldNameAWrongCountOfAProgram() throws IOException {
        put("programs.jsonl", PROGRAM.replace("\"messages\":2", "\"messages\":3"));
        assertEquals("messages", onlyFailure().field());
    }

    @Test
    void shouldFailForALeafContainerThatIsNotHere() throws IOException {
        put("decode.jsonl", DECODING.replace("DAC6573ChannelConfig", "DAC6573ChannelBanana"));
        assertTrue(
                onlyFailure().difference().contains("container 'DAC6573ChannelBanana'"),
                () -> onlyFailure().toString());
    }

    @Test
    void shouldFailForALineWithAMemberThatIsNotKnown() throws IOException {
        put("decode.jsonl", DECODING.replace("\"variant\"", "\"colour\":1,\"variant\""));
        assertEquals("unknown here: [colour]", onlyFailure().difference());
    }

    @Test
    void shouldFailForALineOfAnUnknownKind() throws IOException {
        put("decode.jsonl", "{\"banana\":1}");
        assertEquals("members of the line", onlyFailure().field());
    }

    @Test
    void shouldTellTheKindOfALineByItsMembersWhateverTheFileIsCalled() throws IOException {
        put("part_17.jsonl", DECODING + "\n" + ENCODING + "\n" + ADDRESSES);
        assertEquals(new VectorReport(3, 0, List.of(), Map.of()), VectorFolder.verify(folder));
    }

    @Test
    void shouldNameTheValueOfACompositeThatDiffers() throws IOException {
        put("encode_small.jsonl", COMPOSITE);
        assertEquals(List.of(), VectorFolder.verify(folder).failures());
        put("encode_small.jsonl", COMPOSITE.replace("[2,78]", "[2,79]"));

        assertEquals("DACControlBlock", onlyFailure().subject());
        assertEquals("enable[0]", onlyFailure().field());
        assertEquals(
                "w1 expected 0x0000004f, got 0x0000004e, bits [0] differ",
                onlyFailure().difference());
    }

    @Test
    void shouldNameTheWordOfABlockThatDiffers() throws IOException {
        put("encode_small.jsonl", BLOCK);
        assertEquals(List.of(), VectorFolder.verify(folder).failures());
        put("encode_small.jsonl", BLOCK.replace("4045864960,12]", "4045864961,12]"));
        assertEquals(
                "w0 expected 0xf1270001, got 0xf1270000, bits [0] differ",
                onlyFailure().difference());
        put("encode_small.jsonl", BLOCK.replace("4045864960,12]", "4045864960,14]"));
        assertEquals("byte enables", onlyFailure().field());
    }

    @Test
    void shouldGoOnBehindAFailure() throws IOException {
        put("decode.jsonl", DECODING.replace("142]", "143]") + "\n" + DECODING);

        var report = VectorFolder.verify(folder);
        assertEquals(2, report.compared());
        assertEquals(1, report.failed());
        assertEquals(1, report.failures().getFirst().line());
    }

    @Test
    void shouldRefuseAFolderWithoutVectors() {
        assertThrows(NeckarException.class, () -> VectorFolder.verify(folder));
    }

    @Test
    void shouldTellTheShellWhetherSomethingFailed() throws IOException {
        put("decode.jsonl", DECODING);
        var out = new StringWriter();
        assertEquals(ExitCode.OK, run(out));
        assertEquals("1 compared, 0 failed", out.toString().strip());

        put("decode.jsonl", DECODING.replace("142]", "143]"));
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.FAILED, run(out));
        assertTrue(out.toString().strip().endsWith("1 compared, 1 failed"), out.toString());
    }

    @Test
    @EnabledIfVectors
    void shouldAgreeWithEveryLineOfTheRecordedContainers(TestReporter reporter) throws IOException {
        var recorded = Vectors.folder().resolve("haldls");
        long lines = 0;
        try (var files = Files.list(recorded)) {
            for (var file : files.toList()) {
                try (var all = Vectors.lines("haldls/" + file.getFileName())) {
                    lines += all.count();
                }
            }
        }

        var report = VectorFolder.verify(recorded);

        assertEquals(List.of(), report.failures());
        assertEquals(lines, report.compared());
        assertEquals(Map.of(), report.withoutCounterpart());
        reporter.publishEntry("vectors: lines of containers compared", "" + report.compared());
    }

    @Test
    @EnabledIfVectors
    void shouldAgreeWithAllRecordedMessagesAndPrograms(TestReporter reporter) {
        long compared = 0;
        for (var kind : List.of("hxcomm", "programs")) {
            var report = VectorFolder.verify(Vectors.folder().resolve(kind));
            assertEquals(List.of(), report.failures());
            compared += report.compared();
        }
        assertEquals(1363, compared);
        reporter.publishEntry("vectors: lines compared", "" + compared);
    }

    private int run(StringWriter out) {
        return Neckar.run(new PrintWriter(out), new PrintWriter(new StringWriter()), "vectors", "verify", "" + folder);
    }

    private VectorReport.Failure onlyFailure() {
        var report = VectorFolder.verify(folder);
        assertEquals(1, report.failures().size(), report.failures()::toString);
        assertEquals(1, report.failed());
        return report.failures().getFirst();
    }

    private void put(String file, String lines) throws IOException {
        Files.writeString(folder.resolve(file), lines + "\n");
    }
}
