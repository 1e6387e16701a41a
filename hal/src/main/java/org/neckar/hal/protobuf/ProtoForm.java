package org.neckar.hal.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.serial.CoordinateContent;
import org.neckar.hal.serial.SerialType;

/** Writes containers, composites and coordinates as messages of {@link ProtoSchema} and reads them back. */
public final class ProtoForm {
    private ProtoForm() {}

    /**
     * A value as the bytes of its message.
     *
     * @throws NeckarException when a number is out of range, naming type, field, value and range
     */
    public static <T> byte[] write(SerialType<T> type, T value) {
        ColumnEncoder encoder = new ColumnEncoder(type, value);
        byte[] bytes = new byte[encoder.size()];
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            encoder.writeTo(out);
            out.checkNoSpaceLeft();
        } catch (IOException | IllegalStateException e) {
            throw new NeckarException(Recovery.BUG, type + ": its message is not as long as measured", e);
        }
        return bytes;
    }

    /**
     * Reads what {@link #write(SerialType, Object)}, or a program in another language, wrote.
     *
     * @throws NeckarException when the bytes are no such message, naming byte offset, type and field
     */
    public static <T> T read(SerialType<T> type, byte[] message) {
        CodedInputStream in = CodedInputStream.newInstance(message);
        try {
            return type.fromColumns(new ColumnDecoder(in, type).read());
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "protobuf byte %d: %s: malformed: %s".formatted(in.getTotalBytesRead(), type, e.getMessage()),
                    e);
        }
    }

    /** A coordinate as the bytes of its message. */
    public static <C extends Coordinate> byte[] write(C at) {
        return write(contentOf(at), at);
    }

    @SuppressWarnings("unchecked") // a coordinate's class is the class of its type
    private static <C extends Coordinate> CoordinateContent<C> contentOf(C at) {
        return (CoordinateContent<C>) CoordinateContent.of(CoordinateType.of(at.getClass()));
    }

    /**
     * Reads a coordinate of a type.
     *
     * @throws NeckarException when the bytes are no such message
     */
    public static <C extends Coordinate> C read(CoordinateType<C> type, byte[] message) {
        return read(CoordinateContent.of(type), message);
    }
}
