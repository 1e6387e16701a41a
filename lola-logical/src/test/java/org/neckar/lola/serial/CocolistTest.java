package org.neckar.lola.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.cocolist.Cocolist;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.cocolist.CocolistForm;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.JTAGClockScalerOnDLS;
import org.neckar.hal.coordinate.PPUMemoryBlockOnDLS;
import org.neckar.hal.coordinate.PPUMemoryBlockOnPPU;
import org.neckar.hal.coordinate.PPUMemoryWordOnPPU;
import org.neckar.hal.coordinate.PPUOnDLS;
import org.neckar.hal.jtag.JTAGClockScaler;
import org.neckar.hal.ppu.PPUMemoryBlock;
import org.neckar.hal.protobuf.ProtoSchema;
import org.neckar.lola.LogicalContainers;
import org.neckar.testkit.Seeds;

class CocolistTest {
    private static final List<CocolistEntry<?, ?>> TWO = List.of(
            CocolistEntry.of(new CapMemCellOnDLS(3), new CapMemCell(300)),
            CocolistEntry.of(new JTAGClockScalerOnDLS(), new JTAGClockScaler(9)));

    @Test
    void shouldWriteALineForEachEntry() {
        assertEquals(
                """
                {
                  "format": "neckar-cocolist",
                  "version": 1,
                  "entries": [
                    {"container": "CapMemCell", "coordinate": "%s", "content": {"value": 300}},
                    {"container": "JTAGClockScaler", "coordinate": "JTAGClockScalerOnDLS(0)", "content": {"value": 9}}
                  ]
                }
                """.formatted(new CapMemCellOnDLS(3)),
                new String(write(CocolistForm.JSON, TWO), StandardCharsets.UTF_8));
    }

    @Test
    void shouldWriteAMessageForProgramsInOtherLanguages() throws InvalidProtocolBufferException {
        var schema = ProtoSchema.of(LogicalContainers.contentTypes());
        var list = DynamicMessage.parseFrom(schema.message("Cocolist"), write(CocolistForm.PROTOBUF, TWO));

        assertEquals(List.of("CapMemCell", "JTAGClockScaler"), field(list, "containers"));
        var first = (DynamicMessage) ((List<?>) field(list, "entries")).getFirst();
        assertEquals(0, field(first, "container"));
        var cell = DynamicMessage.parseFrom(schema.message("CapMemCell"), (ByteString) field(first, "content"));
        assertEquals(300, field(cell, "value"));
    }

    private static Object field(DynamicMessage message, String name) {
        return message.getField(message.getDescriptorForType().findFieldByName(name));
    }

    @Seeds(2)
    void shouldReadWhatItWroteInBothForms(RandomGenerator random) {
        var entries = new ArrayList<CocolistEntry<?, ?>>();
        LogicalContainers.contentTypes().all().stream()
                .filter(type ->
                        type.fields().stream().mapToInt(field -> field.size()).sum() < 10_000)
                .forEach(type -> entries.add(RandomContent.entry(type, random)));
        for (var form : CocolistForm.values()) {
            var found = read(write(form, entries));
            assertEquals(texts(entries), texts(found));
            for (int i = 0; i < entries.size(); i++) {
                assertEquals(entries.get(i).content(), found.get(i).content());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadAnEmptyList(CocolistForm form) {
        assertEquals(List.of(), read(write(form, List.of())));
    }

    @Test
    void shouldNameLineAndFieldOfAWrongEntry() {
        var text = new String(write(CocolistForm.JSON, TWO), StandardCharsets.UTF_8).replace("300", "3000");

        var refused = assertThrows(NeckarException.class, () -> read(text.getBytes(StandardCharsets.UTF_8)));

        assertTrue(
                refused.getMessage().startsWith("JSON line 5, column ")
                        && refused.getMessage()
                                .endsWith("at /entries/0/content/value: CapMemCell.value: 3000 is out of range"
                                        + " (allowed 0..1023)"),
                refused::getMessage);
    }

    @Test
    void shouldRefuseACoordinateOfAnotherType() {
        refuses("CapMemCellOnDLS(CapMem", "NeuronConfigOnDLS(CapMem", "CapMemCellOnDLS");
    }

    @Test
    void shouldRefuseABlockThatIsNotAsLargeAsItsInterval() {
        var at = PPUMemoryBlockOnDLS.at(
                PPUMemoryBlockOnPPU.at(new PPUMemoryWordOnPPU(5), new PPUMemoryWordOnPPU(6)), PPUOnDLS.BOTTOM);
        var block = List.<CocolistEntry<?, ?>>of(CocolistEntry.of(at, PPUMemoryBlock.of(1, 2)));
        var text = new String(write(CocolistForm.JSON, block), StandardCharsets.UTF_8).replace("[1, 2]", "[1, 2, 3]");
        var message = "PPUMemoryBlock.words: 3 values at %s (allowed 2, one per cell of the interval)".formatted(at);

        var refused = assertThrows(NeckarException.class, () -> read(text.getBytes(StandardCharsets.UTF_8)));
        assertTrue(refused.getMessage().startsWith("JSON line 5, column "), refused::getMessage);
        assertTrue(refused.getMessage().endsWith(message), refused::getMessage);
        var wrong = assertThrows(NeckarException.class, () -> CocolistEntry.of(at, PPUMemoryBlock.of(1, 2, 3)));
        assertEquals(message, wrong.getMessage());
    }

    @Test
    void shouldRefuseAnUnknownContainer() {
        refuses("\"CapMemCell\"", "\"CapMemCel\"", "container 'CapMemCel': unknown");
    }

    @Test
    void shouldRefuseAnotherFormat() {
        refuses("neckar-cocolist", "something", "cocolist format: 'something' (allowed neckar-cocolist)");
    }

    @Test
    void shouldRefuseAnotherVersion() {
        refuses("\"version\": 1", "\"version\": 2", "cocolist version: 2 (allowed 1)");
        var message = write(CocolistForm.PROTOBUF, TWO);
        message[1] = 2;
        var refused = assertThrows(NeckarException.class, () -> read(message));
        assertTrue(refused.getMessage().contains("cocolist version: 2 (allowed 1)"), refused::getMessage);
    }

    @Test
    void shouldRefuseAListThatEndsTooEarly() {
        refuses("\n  ]\n}\n", "", "no JSON");
        var message = write(CocolistForm.PROTOBUF, TWO);
        var cut = Arrays.copyOf(message, message.length - 1);
        assertThrows(NeckarException.class, () -> read(cut));
    }

    @Seeds(300)
    void shouldRefuseADamagedListWithTheNamedError(RandomGenerator random) {
        for (var form : CocolistForm.values()) {
            var damaged = FormProperties.damage(write(form, TWO), random);
            FormProperties.survives(() -> read(damaged));
        }
    }

    private static void refuses(String part, String wrong, String message) {
        var text = new String(write(CocolistForm.JSON, TWO), StandardCharsets.UTF_8);
        assertTrue(text.contains(part), text);
        var changed = text.replace(part, wrong).getBytes(StandardCharsets.UTF_8);
        var refused = assertThrows(NeckarException.class, () -> read(changed));
        assertTrue(refused.getMessage().contains(message), refused::getMessage);
    }

    private static List<String> texts(List<CocolistEntry<?, ?>> entries) {
        return entries.stream().map(CocolistEntry::toString).toList();
    }

    private static byte[] write(CocolistForm form, List<CocolistEntry<?, ?>> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = Cocolist.writer(form, bytes)) {
            entries.forEach(writer::add);
        }
        return bytes.toByteArray();
    }

    private static List<CocolistEntry<?, ?>> read(byte[] bytes) {
        var entries = new ArrayList<CocolistEntry<?, ?>>();
        Cocolist.read(new ByteArrayInputStream(bytes), LogicalContainers.contentTypes(), entries::add);
        return entries;
    }
}
