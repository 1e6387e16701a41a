package org.neckar.hal.protobuf;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import org.neckar.hal.serial.FieldTree;
import org.neckar.hal.serial.SerialField;
import org.neckar.hal.serial.SerialType;

/** Writes the columns of one value. Lengths come before what they measure, so all are found first. */
final class ColumnEncoder {
    private final List<SerialField> fields;
    private final FieldTree root;
    private final long[][] columns;
    private final IdentityHashMap<FieldTree, Integer> sizes = new IdentityHashMap<>();

    <T> ColumnEncoder(SerialType<T> type, T value) {
        fields = type.fields();
        root = type.tree();
        columns = type.toColumns(value);
        measure(root);
    }

    /** Number of bytes. */
    int size() {
        return sizes.get(root);
    }

    private int measure(FieldTree node) {
        int size = 0;
        if (node.isField()) {
            ProtoNumber number = ProtoNumber.of(fields.get(node.field()));
            for (long value : columns[node.field()]) {
                size += number.size(value);
            }
        } else {
            int position = 1;
            for (FieldTree member : node.members()) {
                int inner = measure(member);
                if (!isAbsent(member)) {
                    size += CodedOutputStream.computeTagSize(position) + inner;
                    size += hasLength(member) ? CodedOutputStream.computeUInt32SizeNoTag(inner) : 0;
                }
                position++;
            }
        }
        sizes.put(node, size);
        return size;
    }

    private boolean hasLength(FieldTree member) {
        return !member.isField() || fields.get(member.field()).list();
    }

    /** An empty list has no bytes at all. */
    private boolean isAbsent(FieldTree member) {
        return member.isField() && columns[member.field()].length == 0;
    }

    void writeTo(CodedOutputStream out) throws IOException {
        writeGroup(out, root);
    }

    private void writeGroup(CodedOutputStream out, FieldTree group) throws IOException {
        int position = 1;
        for (FieldTree member : group.members()) {
            if (!isAbsent(member)) {
                writeMember(out, position, member);
            }
            position++;
        }
    }

    private void writeMember(CodedOutputStream out, int position, FieldTree member) throws IOException {
        if (hasLength(member)) {
            out.writeTag(position, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt32NoTag(sizes.get(member));
        } else {
            out.writeTag(position, WireFormat.WIRETYPE_VARINT);
        }
        if (!member.isField()) {
            writeGroup(out, member);
            return;
        }
        ProtoNumber number = ProtoNumber.of(fields.get(member.field()));
        for (long value : columns[member.field()]) {
            number.write(out, value);
        }
    }
}
