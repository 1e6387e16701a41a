package org.neckar.fisch.recording;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.fisch.connection.WordSink;

/**
 * Reads a recording from its beginning to its end, item by item. Memory does not grow with the file. Whatever the bytes
 * are, the only error is a {@link NeckarException} ({@link Recovery#FIX_INPUT}) that names the recording and the place.
 * Not thread-safe.
 */
public final class RecordingReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_COUNT = 9;

    private final String name;
    private final DataInputStream in;
    private final BoardInfo board;
    private final ByteBuffer bytes = ByteBuffer.allocate(Format.SLICE * Long.BYTES);
    private final long[] slice = new long[Format.SLICE];
    private long timeNs;
    private long runs;
    private char kind;
    private long wordsLeft;
    private RunTimes times = RunTimes.ZERO;

    /**
     * Begins to read.
     *
     * @param name how messages call the recording, e.g. its file
     * @param source the bytes; closed with the reader
     */
    public RecordingReader(String name, InputStream source) {
        this.name = name;
        try {
            in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(source, BUFFER), BUFFER));
            var magic = in.readNBytes(Format.magic().length);
            if (!Arrays.equals(magic, Format.magic())) {
                throw refused("is no recording: it begins with other bytes", null);
            }
            int version = in.readUnsignedByte();
            if (version != Format.VERSION) {
                throw refused(
                        "version %d (allowed %d); use the Neckar that wrote it".formatted(version, Format.VERSION),
                        null);
            }
            board = new BoardInfo(text(), text(), text(), text(), text());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** The board that was recorded. */
    public BoardInfo board() {
        return board;
    }

    /** Nanoseconds from the beginning of the recording to the present item. */
    public long timeNs() {
        return timeNs;
    }

    /** Number of runs that have begun. */
    public long runs() {
        return runs;
    }

    /**
     * Reads to the end.
     *
     * @return number of runs
     */
    public long readAll() {
        skip(Long.MAX_VALUE);
        return runs;
    }

    /** Passes over so many runs, or to the end. */
    void skip(long count) {
        for (long i = 0; i < count && beginRun(); i++) {
            discardWords();
            while (nextAnswers()) {
                discardWords();
            }
            endRun();
        }
    }

    /** Goes to the next run; false at the end of the recording. Its {@link #wordsLeft} are those of the program. */
    boolean beginRun() {
        try {
            kind = (char) in.readUnsignedByte();
            if (kind == Format.END) {
                long announced = count();
                if (announced != runs) {
                    throw refused("announces %d runs, has %d".formatted(announced, runs), null);
                }
                if (in.read() >= 0) {
                    throw refused("goes on behind its end", null);
                }
                return false;
            }
            expect(Format.PROGRAM);
            beginItem();
            wordsLeft = count();
            runs++;
            return true;
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Goes to the next answers of the run, whose words are {@link #wordsLeft} then; false when there are no more. */
    boolean nextAnswers() {
        try {
            kind = (char) in.readUnsignedByte();
            beginItem();
            if (kind != Format.ANSWERS) {
                return false;
            }
            wordsLeft = count();
            return true;
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Number of words of the present item that have not been read. */
    long wordsLeft() {
        return wordsLeft;
    }

    /** Hands the next words of the present item over, at most {@link Format#SLICE}. */
    void nextWords(WordSink sink) {
        int count = (int) Math.min(wordsLeft, slice.length);
        try {
            in.readFully(bytes.array(), 0, count * Long.BYTES);
        } catch (IOException e) {
            throw damaged(e);
        }
        bytes.clear().asLongBuffer().get(slice, 0, count);
        wordsLeft -= count;
        sink.accept(slice, 0, count);
    }

    /** Reads how the run ended: with its halt, or with the failure that is returned. */
    Optional<NeckarException> endRun() {
        try {
            if (kind == Format.FAILED_RUN) {
                return Optional.of(failure(text(), text()));
            }
            expect(Format.END_OF_RUN);
            times = new RunTimes(count(), count(), count(), count());
            return Optional.empty();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Times of the last run that came to its halt, as they were measured. */
    public RunTimes times() {
        return times;
    }

    private NeckarException failure(String recovery, String message) {
        for (var known : Recovery.values()) {
            if (known.name().equals(recovery)) {
                return new NeckarException(
                        known,
                        "recording %s: run %d failed when it was recorded: %s".formatted(name, runs - 1, message));
            }
        }
        throw refused("run %d failed with unknown recovery '%s'".formatted(runs - 1, recovery), null);
    }

    private void discardWords() {
        while (wordsLeft > 0) {
            nextWords((words, from, count) -> {});
        }
    }

    private void beginItem() throws IOException {
        timeNs += count();
    }

    private void expect(char expected) {
        if (kind != expected) {
            throw refused("item %#x after %d runs (expected %s)".formatted((int) kind, runs, expected), null);
        }
    }

    private String text() throws IOException {
        long length = count();
        if (length > Format.LONGEST_TEXT) {
            throw refused("a text of %d bytes (allowed to %d)".formatted(length, Format.LONGEST_TEXT), null);
        }
        var encoded = in.readNBytes((int) length);
        if (encoded.length < length) {
            throw new EOFException("end of file inside a text");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(encoded))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("a text is not UTF-8", e);
        }
    }

    private long count() throws IOException {
        long count = 0;
        for (int i = 0; i < LONGEST_COUNT; i++) {
            int next = in.readUnsignedByte();
            count |= (long) (next & 0x7f) << (7 * i);
            if (next < 0x80) {
                return count;
            }
        }
        throw refused("a count of more than %d bytes".formatted(LONGEST_COUNT), null);
    }

    private NeckarException damaged(IOException e) {
        var what = e instanceof EOFException ? "ends too early" : e.getMessage();
        return refused("damaged after %d runs: %s".formatted(runs, what), e);
    }

    private NeckarException refused(String what, IOException cause) {
        return new NeckarException(Recovery.FIX_INPUT, "recording %s: %s".formatted(name, what), cause);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw damaged(e);
        }
    }
}
