package org.neckar.hal.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.Locale;
import java.util.Map;

/** Prints a file of messages in the language of {@code .proto} files. Prints one file. */
final class ProtoText {
    private static final String INDENTATION = "  ";

    private final Map<String, String> comments;
    private final StringBuilder out = new StringBuilder();

    /** @param comments by the path of message and field */
    ProtoText(Map<String, String> comments) {
        this.comments = comments;
    }

    String print(FileDescriptorProto file) {
        comment(file.getName(), "");
        out.append("// Written by 'neckar reg proto' from the declarations of the containers; not to be edited.\n\n");
        out.append("syntax = \"proto3\";\n\npackage ").append(file.getPackage()).append(";\n");
        file.getDependencyList()
                .forEach(other -> out.append("\nimport \"").append(other).append("\";\n"));
        file.getEnumTypeList().forEach(this::choice);
        for (DescriptorProto message : file.getMessageTypeList()) {
            out.append('\n');
            message(message, message.getName(), "");
        }
        return out.toString();
    }

    private void choice(EnumDescriptorProto choice) {
        out.append("\nenum ").append(choice.getName()).append(" {\n");
        choice.getValueList()
                .forEach(
                        value -> out.append("%s%s = %d;\n".formatted(INDENTATION, value.getName(), value.getNumber())));
        out.append("}\n");
    }

    private void message(DescriptorProto message, String path, String indentation) {
        comment(path, indentation);
        out.append(indentation).append("message ").append(message.getName()).append(" {");
        if (message.getFieldCount() == 0) {
            out.append("}\n");
            return;
        }
        out.append('\n');
        String inner = indentation + INDENTATION;
        for (DescriptorProto nested : message.getNestedTypeList()) {
            message(nested, path + "." + nested.getName(), inner);
        }
        for (FieldDescriptorProto field : message.getFieldList()) {
            comment(path + "." + field.getName(), inner);
            out.append("%s%s%s %s = %d;\n"
                    .formatted(inner, label(field), type(field), field.getName(), field.getNumber()));
        }
        out.append(indentation).append("}\n");
    }

    private void comment(String path, String indentation) {
        String comment = comments.get(path);
        if (comment != null) {
            out.append(indentation).append("// ").append(comment).append('\n');
        }
    }

    private static String label(FieldDescriptorProto field) {
        if (field.getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED) {
            return "repeated ";
        }
        return field.getProto3Optional() ? "optional " : "";
    }

    private static String type(FieldDescriptorProto field) {
        String named = field.getTypeName();
        return named.isEmpty()
                ? field.getType().name().substring("TYPE_".length()).toLowerCase(Locale.ROOT)
                : named.substring(named.lastIndexOf('.') + 1);
    }
}
