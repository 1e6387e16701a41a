package org.neckar.hal.cocolist;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.protobuf.ProtoForm;
import org.neckar.hal.serial.ContentType;
import org.neckar.hal.serial.ContentTypes;

/** Reads a cocolist as the message {@code Cocolist}, field by field. */
final class ProtoListReader {
    /** The tag of the version, with which every list begins; no JSON text begins with it. */
    static final int FIRST_BYTE = ProtoListWriter.VERSION << 3;

    private static final int VERSION = tag(ProtoListWriter.VERSION, WireFormat.WIRETYPE_VARINT);
    private static final int CONTAINERS = tag(ProtoListWriter.CONTAINERS, WireFormat.WIRETYPE_LENGTH_DELIMITED);
    private static final int ENTRIES = tag(ProtoListWriter.ENTRIES, WireFormat.WIRETYPE_LENGTH_DELIMITED);
    private static final int CONTAINER = tag(ProtoListWriter.CONTAINER, WireFormat.WIRETYPE_VARINT);
    private static final int COORDINATE = tag(ProtoListWriter.COORDINATE, WireFormat.WIRETYPE_LENGTH_DELIMITED);
    private static final int CONTENT = tag(ProtoListWriter.CONTENT, WireFormat.WIRETYPE_LENGTH_DELIMITED);

    private final CodedInputStream in;
    private final ContentTypes types;
    private final List<ContentType<?, ?>> containers = new ArrayList<>();
    private int entries;

    ProtoListReader(InputStream stream, ContentTypes types) {
        in = CodedInputStream.newInstance(stream);
        this.types = types;
    }

    private static int tag(int number, int wireType) {
        return (number << 3) | wireType;
    }

    void read(Consumer<CocolistEntry<?, ?>> action) {
        try {
            expect(VERSION, in.readTag(), "the version");
            Cocolist.checkVersion(in.readUInt64());
            for (int tag = next(); tag != 0; tag = next()) {
                if (tag == CONTAINERS) {
                    containers.add(types.named(in.readStringRequireUtf8()));
                } else {
                    expect(ENTRIES, tag, "an entry");
                    action.accept(entry());
                    entries++;
                }
            }
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "cocolist entry %d: malformed: %s".formatted(entries, e.getMessage()), e);
        }
    }

    /** The input counts its bytes in an int and would refuse a list of more than 2 GB. */
    private int next() throws IOException {
        in.resetSizeCounter();
        return in.readTag();
    }

    private CocolistEntry<?, ?> entry() throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        expect(CONTAINER, in.readTag(), "its container");
        long container = in.readUInt64();
        if (container < 0 || container >= containers.size()) {
            throw refused("container %d (allowed 0..%d)".formatted(container, containers.size() - 1));
        }
        expect(COORDINATE, in.readTag(), "its coordinate");
        byte[] coordinate = in.readByteArray();
        expect(CONTENT, in.readTag(), "its content");
        byte[] content = in.readByteArray();
        expect(0, in.readTag(), "its end");
        in.popLimit(limit);
        try {
            return entry(containers.get((int) container), coordinate, content);
        } catch (NeckarException e) {
            throw new NeckarException(e.recovery(), refused(e.getMessage()).getMessage(), e);
        }
    }

    private static <C extends Coordinate, T> CocolistEntry<C, T> entry(
            ContentType<C, T> type, byte[] coordinate, byte[] content) {
        C at = ProtoForm.read(type.coordinates(), coordinate);
        return new CocolistEntry<>(type, at, ProtoForm.read(type, content));
    }

    private void expect(int wanted, int tag, String what) {
        if (tag != wanted) {
            throw refused("field %d of wire type %d (allowed here: %s)"
                    .formatted(WireFormat.getTagFieldNumber(tag), WireFormat.getTagWireType(tag), what));
        }
    }

    private NeckarException refused(String what) {
        return new NeckarException(Recovery.FIX_INPUT, "cocolist entry %d: %s".formatted(entries, what));
    }
}
