package org.neckar.fisch.recording;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.RunTimes;

/**
 * Writes a recording into a temporary file beside its place; {@link #close} puts it there. After a failure nothing more
 * is written and nothing is left. Thread-safe.
 */
final class RecordingWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path temporary;
    private final DataOutputStream out;
    private final ByteBuffer slice = ByteBuffer.allocate(Format.SLICE * Long.BYTES);
    private long lastNs = System.nanoTime();
    private long runs;
    private boolean failed;

    /**
     * Begins a recording.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the file cannot be written
     */
    RecordingWriter(Path file, BoardInfo board) {
        this.file = file;
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            temporary = folder.resolve("%s.%d.part"
                    .formatted(file.getFileName(), ProcessHandle.current().pid()));
            out = new DataOutputStream(new FastGzip(Files.newOutputStream(temporary)));
        } catch (IOException e) {
            throw unwritable(e);
        }
        write(() -> {
            out.write(Format.magic());
            out.writeByte(Format.VERSION);
            for (var text : new String[] {
                board.uri(), board.kind(), board.identifier(), board.bitfileInfo(), board.repositoryState()
            }) {
                text(text);
            }
        });
    }

    /** A run begins. */
    void program(long[] words, int from, int count) {
        write(() -> {
            item(Format.PROGRAM);
            words(words, from, count);
        });
        runs++;
    }

    /** Words came back. */
    void answers(long[] words, int from, int count) {
        write(() -> {
            item(Format.ANSWERS);
            words(words, from, count);
        });
    }

    /** The run came to its halt. */
    void endOfRun(RunTimes times) {
        write(() -> {
            item(Format.END_OF_RUN);
            count(times.encodeNs());
            count(times.commitNs());
            count(times.executeNs());
            count(times.decodeNs());
        });
    }

    /** The run failed. */
    void failedRun(Recovery recovery, String message) {
        write(() -> {
            item(Format.FAILED_RUN);
            text(recovery.name());
            text(message);
        });
    }

    /**
     * Ends the recording and puts it in its place.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it cannot be written; no file is left then
     */
    @Override
    public synchronized void close() {
        try {
            if (!failed) {
                write(() -> {
                    item(Format.END);
                    count(runs);
                    out.close();
                    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                });
            }
        } finally {
            failed = true;
        }
    }

    private interface Output {
        void write() throws IOException;
    }

    private synchronized void write(Output output) {
        if (failed) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "recording %s: nothing can be added, it was closed or could not be written".formatted(file));
        }
        try {
            output.write();
        } catch (IOException e) {
            failed = true;
            discard(e);
            throw unwritable(e);
        }
    }

    private void discard(IOException why) {
        try (var closed = out) {
            closed.flush();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private void item(char kind) throws IOException {
        out.writeByte(kind);
        if (kind != Format.END) {
            long now = System.nanoTime();
            count(now - lastNs);
            lastNs = now;
        }
    }

    private void words(long[] words, int from, int count) throws IOException {
        count(count);
        for (int at = from, end = from + count; at < end; at += Format.SLICE) {
            int length = Math.min(Format.SLICE, end - at);
            slice.clear().asLongBuffer().put(words, at, length);
            out.write(slice.array(), 0, length * Long.BYTES);
        }
    }

    private void text(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, Format.LONGEST_TEXT);
        count(length);
        out.write(bytes, 0, length);
    }

    private void count(long count) throws IOException {
        long rest = count;
        while (rest >>> 7 != 0) {
            out.writeByte(((int) rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private NeckarException unwritable(IOException e) {
        return new NeckarException(
                Recovery.FIX_INPUT, "recording %s: cannot be written: %s".formatted(file, e.getMessage()), e);
    }

    /** The fastest level: words of a program shrink to a third at a few hundred megabytes per second. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
