package org.neckar.lola.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.protobuf.ProtoSchema;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.lola.LogicalContainers;
import org.neckar.lola.RegisterGroups;
import org.neckar.testkit.GoldenFiles;

class ProtoSchemaTest {
    private static final ProtoSchema SCHEMA = ProtoSchema.of(LogicalContainers.contentTypes());

    /** A number that was given once belongs to its field for ever: files that were written stay readable. */
    @Test
    void shouldKeepTheNumbersOfAllFields() {
        SCHEMA.texts()
                .forEach((path, text) ->
                        GoldenFiles.check(ProtoSchemaTest.class, path.replace('/', '-'), withoutComments(text)));
    }

    /** Comments come from the register manual and may be improved. */
    private static String withoutComments(String text) {
        return text.lines().filter(line -> !line.strip().startsWith("//")).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void shouldHaveAMessageForEveryContainerAndEveryPlace() {
        Stream.concat(
                        RegisterGroups.all().stream().map(RegisterGroup::name),
                        CoordinateType.types().stream().map(CoordinateType::name))
                .forEach(name -> assertEquals(name, SCHEMA.message(name).getName()));
    }

    @Test
    void shouldNumberFieldsInTheOrderOfTheDeclaration() {
        assertEquals(
                Set.of("1 mask", "2 target", "3 enable_drop_counter"),
                SCHEMA.message("CrossbarNode").getFields().stream()
                        .map(field -> field.getNumber() + " " + field.getName())
                        .collect(Collectors.toSet()));
    }

    @Test
    void shouldKeepAMissingValueApartFromZero() {
        LogicalContainers.contentTypes()
                .all()
                .forEach(type -> SCHEMA.message(type.name()).getFields().stream()
                        .filter(field -> !field.isRepeated())
                        .forEach(field -> assertEquals(true, field.hasPresence(), field::toString)));
    }

    @Test
    void shouldNameChoicesByTheirConstants() {
        FieldDescriptor field = SCHEMA.message("NeuronConfig").findFieldByName("readout_select");
        assertEquals(
                "READOUT_SOURCE_MEMBRANE",
                field.getEnumType().findValueByNumber(0).getName());
    }
}
