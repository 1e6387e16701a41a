package org.neckar.fisch.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** Any bytes as a recording, and any bytes as the content of one. */
public final class RecordingFuzz {
    private RecordingFuzz() {}

    /** One attempt of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        read(data);
        var content = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(content)) {
            out.write(Format.magic());
            out.write(Format.VERSION);
            out.write(data);
        }
        read(content.toByteArray());
    }

    private static void read(byte[] bytes) {
        try (var reader = new RecordingReader("fuzz", new ByteArrayInputStream(bytes))) {
            reader.readAll();
        } catch (NeckarException e) {
            if (e.recovery() != Recovery.FIX_INPUT) {
                throw new AssertionError("a damaged file is bad input", e);
            }
        }
    }
}
