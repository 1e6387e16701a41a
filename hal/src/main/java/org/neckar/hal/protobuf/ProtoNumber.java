package org.neckar.hal.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import org.neckar.hal.serial.SerialField;

/** How the values of a field are written: always as a variable-length number, negative ones in zigzag order. */
enum ProtoNumber {
    FLAG(FieldDescriptorProto.Type.TYPE_BOOL),
    CHOICE(FieldDescriptorProto.Type.TYPE_ENUM),
    UNSIGNED_32(FieldDescriptorProto.Type.TYPE_UINT32),
    UNSIGNED_64(FieldDescriptorProto.Type.TYPE_UINT64),
    SIGNED_32(FieldDescriptorProto.Type.TYPE_SINT32),
    SIGNED_64(FieldDescriptorProto.Type.TYPE_SINT64);

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
                if (field.min() < 0) {
                    boolean small = field.min() >= Integer.MIN_VALUE && field.max() <= Integer.MAX_VALUE;
                    yield small ? SIGNED_32 : SIGNED_64;
                }
                yield field.max() <= MAX_UNSIGNED_32 ? UNSIGNED_32 : UNSIGNED_64;
            }
        };
    }

    /** Type in the schema. */
    FieldDescriptorProto.Type type() {
        return type;
    }

    /** The number that is written. */
    long toWire(long value) {
        return isZigzag() ? CodedOutputStream.encodeZigZag64(value) : value;
    }

    /** The value of a number that was read. */
    long fromWire(long written) {
        return isZigzag() ? CodedInputStream.decodeZigZag64(written) : written;
    }

    private boolean isZigzag() {
        return this == SIGNED_32 || this == SIGNED_64;
    }
}
