package org.neckar.hal.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.io.IOException;
import org.neckar.hal.serial.SerialField;

/**
 * How the values of a field are written: as variable-length numbers, negative ones in zigzag order. Lists of any length
 * of numbers 0..255 are bytes, as blocks of memory have them.
 */
enum ProtoNumber {
    FLAG(FieldDescriptorProto.Type.TYPE_BOOL),
    CHOICE(FieldDescriptorProto.Type.TYPE_ENUM),
    BYTE(FieldDescriptorProto.Type.TYPE_BYTES),
    UNSIGNED_32(FieldDescriptorProto.Type.TYPE_UINT32),
    UNSIGNED_64(FieldDescriptorProto.Type.TYPE_UINT64),
    SIGNED_32(FieldDescriptorProto.Type.TYPE_SINT32),
    SIGNED_64(FieldDescriptorProto.Type.TYPE_SINT64);

    private static final long MAX_BYTE = 0xff;
    private static final long MAX_UNSIGNED_32 = 0xffff_ffffL;

    private final FieldDescriptorProto.Type type;

    ProtoNumber(FieldDescriptorProto.Type type) {
        this.type = type;
    }

    static ProtoNumber of(SerialField field) {
        return switch (field.kind()) {
            case FLAG -> FLAG;
            case CHOICE -> CHOICE;
            case NUMBER, PLACE -> {
                if (isByte(field)) {
                    yield BYTE;
                }
                if (field.min() < 0) {
                    boolean small = field.min() >= Integer.MIN_VALUE && field.max() <= Integer.MAX_VALUE;
                    yield small ? SIGNED_32 : SIGNED_64;
                }
                yield field.max() <= MAX_UNSIGNED_32 ? UNSIGNED_32 : UNSIGNED_64;
            }
        };
    }

    private static boolean isByte(SerialField field) {
        return field.kind() == SerialField.Kind.NUMBER
                && field.size() == SerialField.ANY_SIZE
                && field.min() == 0
                && field.max() == MAX_BYTE;
    }

    /** Type in the schema. */
    FieldDescriptorProto.Type type() {
        return type;
    }

    /** Number of bytes of a value. */
    int size(long value) {
        return this == BYTE ? 1 : CodedOutputStream.computeUInt64SizeNoTag(isZigzag() ? zigzag(value) : value);
    }

    /** Writes a value. */
    void write(CodedOutputStream out, long value) throws IOException {
        if (this == BYTE) {
            out.writeRawByte((byte) value);
        } else {
            out.writeUInt64NoTag(isZigzag() ? zigzag(value) : value);
        }
    }

    /** Reads a value. */
    long read(CodedInputStream in) throws IOException {
        if (this == BYTE) {
            return Byte.toUnsignedLong(in.readRawByte());
        }
        long written = in.readUInt64();
        return isZigzag() ? CodedInputStream.decodeZigZag64(written) : written;
    }

    private static long zigzag(long value) {
        return CodedOutputStream.encodeZigZag64(value);
    }

    private boolean isZigzag() {
        return this == SIGNED_32 || this == SIGNED_64;
    }
}
