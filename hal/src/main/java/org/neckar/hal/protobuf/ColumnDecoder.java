package org.neckar.hal.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.serial.FieldTree;
import org.neckar.hal.serial.SerialField;
import org.neckar.hal.serial.SerialType;

/** Reads the columns of one value. One thread at a time. */
final class ColumnDecoder {
    private static final int FIRST_CAPACITY = 64;

    private final CodedInputStream in;
    private final SerialType<?> type;
    private final long[][] columns;

    ColumnDecoder(CodedInputStream in, SerialType<?> type) {
        this.in = in;
        this.type = type;
        columns = new long[type.fields().size()][];
    }

    /** All columns; reads up to the end of the input or of its limit. */
    long[][] read() throws IOException {
        group(type.tree(), type.name());
        return columns;
    }

    private void group(FieldTree group, String where) throws IOException {
        List<FieldTree> members = group.members();
        boolean[] seen = new boolean[members.size()];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int number = WireFormat.getTagFieldNumber(tag);
            if (number > members.size()) {
                throw refused("%s: no field of number %d (allowed %s)".formatted(where, number, numbers(members)));
            }
            FieldTree member = members.get(number - 1);
            if (seen[number - 1]) {
                throw refused("%s.%s: given twice; leave one".formatted(where, member.name()));
            }
            seen[number - 1] = true;
            member(member, WireFormat.getTagWireType(tag), where + "." + member.name());
        }
        checkComplete(members, seen, where);
    }

    private static String numbers(List<FieldTree> members) {
        return members.isEmpty() ? "none" : "1.." + members.size();
    }

    private void checkComplete(List<FieldTree> members, boolean[] seen, String where) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            FieldTree member = members.get(i);
            if (seen[i]) {
                continue;
            }
            if (member.isField() && type.fields().get(member.field()).size() == SerialField.ANY_SIZE) {
                columns[member.field()] = new long[0];
            } else {
                missing.add(member.name());
            }
        }
        if (!missing.isEmpty()) {
            throw refused("%s: fields are missing: %s".formatted(where, String.join(", ", missing)));
        }
    }

    private void member(FieldTree member, int wireType, String where) throws IOException {
        boolean single = member.isField() && !type.fields().get(member.field()).list();
        int wanted = single ? WireFormat.WIRETYPE_VARINT : WireFormat.WIRETYPE_LENGTH_DELIMITED;
        if (wireType != wanted) {
            throw refused("%s: wire type %d (allowed %d)".formatted(where, wireType, wanted));
        }
        if (single) {
            SerialField field = type.fields().get(member.field());
            columns[member.field()] = new long[] {value(field, ProtoNumber.of(field), 0)};
            return;
        }
        int limit = in.pushLimit(in.readRawVarint32());
        if (member.isField()) {
            columns[member.field()] = list(type.fields().get(member.field()));
        } else {
            group(member, where);
        }
        in.popLimit(limit);
    }

    private long[] list(SerialField field) throws IOException {
        ProtoNumber number = ProtoNumber.of(field);
        long[] values = new long[field.size() == SerialField.ANY_SIZE ? FIRST_CAPACITY : field.size()];
        int count = 0;
        while (in.getBytesUntilLimit() > 0) {
            if (count == values.length) {
                if (field.size() != SerialField.ANY_SIZE) {
                    throw refused("%s: more than %d values (allowed %d)".formatted(field, count, field.size()));
                }
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count] = value(field, number, count);
            count++;
        }
        try {
            field.checkSize(count);
        } catch (NeckarException e) {
            throw located(e);
        }
        return Arrays.copyOf(values, count);
    }

    private long value(SerialField field, ProtoNumber number, int element) throws IOException {
        long value = number.read(in);
        if (value < field.min() || value > field.max()) {
            try {
                field.check(value, element);
            } catch (NeckarException e) {
                throw located(e);
            }
        }
        return value;
    }

    private NeckarException refused(String what) {
        return new NeckarException(Recovery.FIX_INPUT, place() + what);
    }

    private NeckarException located(NeckarException e) {
        return new NeckarException(e.recovery(), place() + e.getMessage(), e);
    }

    private String place() {
        return "protobuf byte %d: ".formatted(in.getTotalBytesRead());
    }
}
