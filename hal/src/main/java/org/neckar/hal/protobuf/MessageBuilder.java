package org.neckar.hal.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.neckar.hal.serial.FieldTree;
import org.neckar.hal.serial.SerialField;
import org.neckar.hal.serial.SerialType;

/** Makes the message of a type: a field per column, a nested message per group. */
final class MessageBuilder {
    private final Map<String, String> comments;

    /** @param comments takes comments by the path of message and field */
    MessageBuilder(Map<String, String> comments) {
        this.comments = comments;
    }

    DescriptorProto build(SerialType<?> type) {
        return group(type, type.tree(), type.name(), type.name()).build();
    }

    private DescriptorProto.Builder group(SerialType<?> type, FieldTree group, String name, String path) {
        DescriptorProto.Builder message = DescriptorProto.newBuilder().setName(name);
        int number = 1;
        for (FieldTree member : group.members()) {
            if (member.isField()) {
                SerialField column = type.fields().get(member.field());
                message.addField(column(column, number, message));
                comments.put(path + "." + member.name(), comment(column));
            } else {
                String inner = camelCase(member.name());
                message.addNestedType(group(type, member, inner, path + "." + inner));
                message.addField(FieldDescriptorProto.newBuilder()
                        .setName(member.name())
                        .setNumber(number)
                        .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
                        .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
                        .setTypeName("." + ProtoSchema.PACKAGE + "." + path + "." + inner));
            }
            number++;
        }
        return message;
    }

    private static FieldDescriptorProto.Builder column(
            SerialField column, int number, DescriptorProto.Builder message) {
        String name = column.path().getLast();
        FieldDescriptorProto.Type type = ProtoNumber.of(column).type();
        FieldDescriptorProto.Builder field;
        if (column.list() && type != FieldDescriptorProto.Type.TYPE_BYTES) {
            field = ProtoSchema.repeated(name, number, type);
        } else {
            field = ProtoSchema.single(name, number, type, message.getOneofDeclCount());
            message.addOneofDecl(ProtoSchema.presence(name));
        }
        return column.kind() == SerialField.Kind.CHOICE
                ? field.setTypeName(
                        "." + ProtoSchema.PACKAGE + "." + column.valueType().getSimpleName())
                : field;
    }

    private static String comment(SerialField column) {
        String range = switch (column.kind()) {
            case FLAG, CHOICE -> "";
            case NUMBER -> "; " + column.min() + ".." + column.max();
            case PLACE -> "; index of " + column.valueType().getSimpleName();
        };
        String size = column.list() && column.size() != SerialField.ANY_SIZE ? "; " + column.size() + " values" : "";
        return column.meaning() + range + size;
    }

    private static String camelCase(String snake) {
        return Arrays.stream(snake.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
