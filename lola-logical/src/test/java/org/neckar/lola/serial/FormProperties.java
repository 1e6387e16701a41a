package org.neckar.lola.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.fpga.ExternalPPUMemoryBlock;
import org.neckar.hal.json.JsonForm;
import org.neckar.hal.ppu.PPUMemoryBlock;
import org.neckar.hal.protobuf.ProtoForm;
import org.neckar.hal.protobuf.ProtoSchema;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.hal.serial.ContainerContent;
import org.neckar.hal.serial.ContentType;
import org.neckar.hal.serial.SerialField;
import org.neckar.hal.serial.SerialType;
import org.neckar.lola.LogicalContainers;
import org.neckar.lola.RegisterGroups;
import org.neckar.testkit.Seeds;

/** What holds for the JSON and the protobuf form of every container and composite, by its declaration alone. */
class FormProperties {
    private static final int SMALL = 600;
    private static final int MIDDLE = 40_000;
    private static final List<ContentType<?, ?>> ALL =
            LogicalContainers.contentTypes().all();
    private static final ProtoSchema SCHEMA = ProtoSchema.of(LogicalContainers.contentTypes());

    @Seeds(5)
    void shouldReadTheJsonItWrote(RandomGenerator random) {
        atMost(SMALL).forEach(type -> readsItsJson(type, random));
    }

    @Seeds(5)
    void shouldReadTheMessageItWrote(RandomGenerator random) {
        atMost(SMALL).forEach(type -> readsItsMessage(type, random));
    }

    @Seeds(1)
    void shouldReadBigComposites(RandomGenerator random) {
        ALL.stream().filter(type -> values(type) > SMALL).forEach(type -> {
            readsItsJson(type, random);
            readsItsMessage(type, random);
        });
    }

    @Seeds(10)
    void shouldReadTheCoordinatesItWrote(RandomGenerator random) {
        CoordinateType.types().forEach(type -> {
            Coordinate at = RandomContent.place(type, random);
            assertEquals(at, JsonForm.readCoordinate(JsonForm.write(at)));
            assertEquals(at, ProtoForm.read(type, ProtoForm.write(at)));
        });
    }

    @Test
    void shouldHaveAFormForEveryGroupOfRegisters() {
        assertEquals(
                RegisterGroups.all().stream().map(RegisterGroup::name).toList(),
                ALL.stream().map(ContentType::name).toList());
    }

    @Test
    void shouldWriteABlockOfBytesAsBytes() {
        var block = new ExternalPPUMemoryBlock(new byte[] {0, 1, (byte) 0xff});
        var type = ContainerContent.of(ContainerType.of(block));
        assertEquals("{\n  \"bytes\": [0, 1, 255]\n}", JsonForm.write(type, block));
        byte[] oneFieldOfThreeBytes = {0x0a, 3, 0, 1, (byte) 0xff};
        assertArrayEquals(oneFieldOfThreeBytes, ProtoForm.write(type, block));
        assertEquals(block, ProtoForm.read(type, oneFieldOfThreeBytes));
    }

    @Test
    void shouldWriteABlockOfWordsAsNumbers() {
        var block = PPUMemoryBlock.of(1, -1);
        var type = ContainerContent.of(ContainerType.of(block));
        assertEquals("{\n  \"words\": [1, 4294967295]\n}", JsonForm.write(type, block));
        byte[] twoNumbers = {0x0a, 6, 1, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
        assertArrayEquals(twoNumbers, ProtoForm.write(type, block));
        assertEquals(block, ProtoForm.read(type, twoNumbers));
    }

    @Test
    void shouldRefuseABlockOfNothing() {
        var type = ContainerContent.of(ContainerType.of(PPUMemoryBlock.class));
        var empty = assertThrows(NeckarException.class, () -> ProtoForm.read(type, new byte[0]));
        assertEquals("PPUMemoryBlock: no content (allowed 1 cell and more)", empty.getMessage());
    }

    /** The runtime of Protocol Buffers knows nothing of the code that writes our messages. */
    @Seeds(1)
    void shouldWriteWhatTheSchemaSaysToProtocolBuffers(RandomGenerator random) {
        atMost(MIDDLE).forEach(type -> isAMessageOfTheSchema(type, random));
    }

    @Seeds(3)
    void shouldRefuseValuesOutOfRangeByName(RandomGenerator random) {
        atMost(SMALL)
                .forEach(type -> type.fields().stream()
                        .filter(field -> field.kind() == SerialField.Kind.NUMBER && field.max() < Long.MAX_VALUE)
                        .forEach(field -> refuses(type, field, random)));
    }

    @Seeds(2)
    void shouldRefuseAMissingField(RandomGenerator random) {
        atMost(SMALL).forEach(type -> {
            if (!type.fields().isEmpty()) {
                NeckarException missing = assertThrows(NeckarException.class, () -> JsonForm.read(type, "{}"));
                assertTrue(missing.getMessage().contains(type.name() + ": fields are missing"), missing::getMessage);
            }
            if (type.fields().stream().anyMatch(field -> field.size() != SerialField.ANY_SIZE)) {
                NeckarException absent = assertThrows(NeckarException.class, () -> ProtoForm.read(type, new byte[0]));
                assertTrue(absent.getMessage().contains(type.name() + ": fields are missing"), absent::getMessage);
            }
        });
    }

    @Test
    void shouldRefuseAnUnknownField() {
        ALL.forEach(type -> {
            NeckarException unknown =
                    assertThrows(NeckarException.class, () -> JsonForm.read(type, "{\"no_such_field\": 1}"));
            assertTrue(unknown.getMessage().contains(type.name() + ": no field 'no_such_field'"), unknown::getMessage);
        });
    }

    @Seeds(20)
    void shouldRefuseDamagedJsonWithTheNamedError(RandomGenerator random) {
        atMost(SMALL).forEach(type -> {
            byte[] text = json(type, random).getBytes(StandardCharsets.UTF_8);
            String damaged = new String(damage(text, random), StandardCharsets.UTF_8);
            survives(() -> JsonForm.read(type, damaged));
        });
    }

    @Seeds(50)
    void shouldRefuseADamagedMessageWithTheNamedError(RandomGenerator random) {
        atMost(SMALL).forEach(type -> {
            byte[] damaged = damage(message(type, random), random);
            survives(() -> ProtoForm.read(type, damaged));
        });
    }

    private static List<ContentType<?, ?>> atMost(int values) {
        return ALL.stream().filter(type -> values(type) <= values).toList();
    }

    private static int values(SerialType<?> type) {
        return type.fields().stream().mapToInt(SerialField::size).sum();
    }

    private static <T> void readsItsJson(SerialType<T> type, RandomGenerator random) {
        T content = RandomContent.of(type, random);
        assertEquals(content, JsonForm.read(type, JsonForm.write(type, content)));
    }

    private static <T> void readsItsMessage(SerialType<T> type, RandomGenerator random) {
        T content = RandomContent.of(type, random);
        assertEquals(content, ProtoForm.read(type, ProtoForm.write(type, content)));
    }

    private static <T> void isAMessageOfTheSchema(SerialType<T> type, RandomGenerator random) {
        byte[] bytes = message(type, random);
        try {
            DynamicMessage message = DynamicMessage.parseFrom(SCHEMA.message(type.name()), bytes);
            assertTrue(message.getUnknownFields().asMap().isEmpty(), type::name);
            assertArrayEquals(bytes, message.toByteArray(), type::name);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(type + ": " + ByteString.copyFrom(bytes), e);
        }
    }

    private static <T> void refuses(SerialType<T> type, SerialField field, RandomGenerator random) {
        String name = field.path().getLast();
        String json = json(type, random);
        String number = field.max() > 1L << 53 ? "\"[0-9]+\"" : "-?[0-9]+";
        String wrong = field.max() > 1L << 53 ? "\"" + (field.max() + 1) + "\"" : "" + (field.max() + 1);
        String changed = field.list()
                ? json.replaceFirst("(\"" + name + "\": \\[)" + number, "$1" + wrong)
                : json.replaceFirst("(\"" + name + "\": )" + number, "$1" + wrong);
        NeckarException refused = assertThrows(NeckarException.class, () -> JsonForm.read(type, changed));
        assertTrue(refused.getMessage().contains((field.max() + 1) + " is out of range"), refused::getMessage);
        assertTrue(refused.getMessage().contains(name), refused::getMessage);
        assertTrue(refused.getMessage().contains("line "), refused::getMessage);
    }

    private static <T> String json(SerialType<T> type, RandomGenerator random) {
        return JsonForm.write(type, RandomContent.of(type, random));
    }

    private static <T> byte[] message(SerialType<T> type, RandomGenerator random) {
        return ProtoForm.write(type, RandomContent.of(type, random));
    }

    /** One to four bytes overwritten, inserted or taken away, sometimes the end cut off. */
    static byte[] damage(byte[] bytes, RandomGenerator random) {
        byte[] damaged = bytes;
        for (int times = random.nextInt(1, 5); times > 0 && damaged.length > 0; times--) {
            int at = random.nextInt(damaged.length);
            byte[] before = Arrays.copyOf(damaged, at);
            byte[] after = Arrays.copyOfRange(damaged, at + 1, damaged.length);
            byte[] any = {(byte) random.nextInt(256)};
            damaged = switch (random.nextInt(8)) {
                case 0, 1, 2 -> joined(before, any, after);
                case 3, 4 -> joined(before, any, new byte[] {damaged[at]}, after);
                case 5, 6 -> joined(before, after);
                default -> before;
            };
        }
        return damaged;
    }

    private static byte[] joined(byte[]... pieces) {
        var joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }

    static void survives(Runnable reading) {
        try {
            reading.run();
        } catch (NeckarException e) {
            assertEquals(Recovery.FIX_INPUT, e.recovery(), e::getMessage);
        }
    }
}
