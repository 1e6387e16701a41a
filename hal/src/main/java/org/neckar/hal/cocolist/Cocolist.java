package org.neckar.hal.cocolist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.serial.ContentTypes;

/** Writes and reads cocolists, holding one entry at a time. */
public final class Cocolist {
    /** The version that is written, and the only one that is read. */
    static final int VERSION = 1;

    private Cocolist() {}

    /** Starts a list. */
    public static CocolistWriter writer(CocolistForm form, OutputStream out) {
        return switch (form) {
            case JSON -> new JsonListWriter(out);
            case PROTOBUF -> new ProtoListWriter(out);
        };
    }

    /**
     * Reads a list in either form and hands out its entries in order.
     *
     * @param types the containers that may be in it
     * @throws NeckarException when it is no cocolist of this version, or when an entry is wrong, naming place,
     *     container and field; entries before it have been handed out
     */
    public static void read(InputStream in, ContentTypes types, Consumer<CocolistEntry<?, ?>> action) {
        try {
            BufferedInputStream stream = new BufferedInputStream(in);
            stream.mark(1);
            int first = stream.read();
            stream.reset();
            if (first == ProtoListReader.FIRST_BYTE) {
                new ProtoListReader(stream, types).read(action);
            } else {
                new JsonListReader(types).read(stream, action);
            }
        } catch (IOException e) {
            throw new NeckarException(Recovery.FIX_INPUT, "cocolist: cannot be read: " + e.getMessage(), e);
        }
    }

    /** Refuses versions that are not known. */
    static void checkVersion(long version) {
        if (version != VERSION) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "cocolist version: %d (allowed %d); use a Neckar of its time".formatted(version, VERSION));
        }
    }
}
