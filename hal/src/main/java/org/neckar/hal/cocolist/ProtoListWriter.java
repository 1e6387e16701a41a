package org.neckar.hal.cocolist;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.protobuf.ProtoForm;
import org.neckar.hal.serial.SerialType;

/** Writes a cocolist as the message {@code Cocolist}, field by field. */
final class ProtoListWriter implements CocolistWriter {
    static final int VERSION = 1;
    static final int CONTAINERS = 2;
    static final int ENTRIES = 3;
    static final int CONTAINER = 1;
    static final int COORDINATE = 2;
    static final int CONTENT = 3;

    private final CodedOutputStream out;
    private final Map<String, Integer> containers = new HashMap<>();

    ProtoListWriter(OutputStream stream) {
        out = CodedOutputStream.newInstance(stream);
        try {
            out.writeUInt32(VERSION, Cocolist.VERSION);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Override
    public void add(CocolistEntry<?, ?> entry) {
        byte[] coordinate = ProtoForm.write(entry.at());
        byte[] content = content(entry.type(), entry);
        String name = entry.type().name();
        try {
            if (!containers.containsKey(name)) {
                out.writeString(CONTAINERS, name);
                containers.put(name, containers.size());
            }
            int container = containers.get(name);
            out.writeTag(ENTRIES, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt32NoTag(CodedOutputStream.computeUInt32Size(CONTAINER, container)
                    + CodedOutputStream.computeByteArraySize(COORDINATE, coordinate)
                    + CodedOutputStream.computeByteArraySize(CONTENT, content));
            out.writeUInt32(CONTAINER, container);
            out.writeByteArray(COORDINATE, coordinate);
            out.writeByteArray(CONTENT, content);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @SuppressWarnings("unchecked") // an entry pairs a content with its own type
    private static <T> byte[] content(SerialType<T> type, CocolistEntry<?, ?> entry) {
        return ProtoForm.write(type, (T) entry.content());
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static NeckarException refused(IOException e) {
        return new NeckarException(Recovery.FIX_INPUT, "cocolist: cannot be written: " + e.getMessage(), e);
    }
}
