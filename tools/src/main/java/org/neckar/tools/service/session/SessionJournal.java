package org.neckar.tools.service.session;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.output.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which the life of one session is written down, record after record:
 *
 * <pre>
 * +--------------+-------------------+-----------------+
 * | length (int) | CRC-32C (int)     | record          |
 * +--------------+-------------------+-----------------+
 * </pre>
 *
 * <p>A record is handed to the operating system in one piece before the call returns, so it outlives this process; with
 * {@code forced} it is on the disk as well. A record that is cut short or damaged, and all behind it, do not count. One
 * thread at a time.
 */
final class SessionJournal {
    static final String SUFFIX = ".journal";

    private static final Logger LOG = LoggerFactory.getLogger(SessionJournal.class);
    private static final int HEAD = 2 * Integer.BYTES;

    private final Path file;
    private FileChannel channel;
    private long size;

    private SessionJournal(Path file) {
        this.file = file;
    }

    /** A journal that begins with these records. */
    static SessionJournal create(Path file, List<JournalRecord> records) {
        var journal = new SessionJournal(file);
        journal.rewrite(records);
        return journal;
    }

    /** A journal that goes on behind the records that were {@link #read}. */
    static SessionJournal reopen(Path file) {
        var journal = new SessionJournal(file);
        journal.open();
        return journal;
    }

    private void open() {
        try {
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
            size = channel.size();
            channel.position(size);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Bytes so far. */
    long size() {
        return size;
    }

    /** Adds a record. */
    void append(JournalRecord added, boolean forced) {
        var bytes = framed(added);
        try {
            while (bytes.hasRemaining()) {
                size += channel.write(bytes);
            }
            if (forced) {
                channel.force(false);
            }
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Replaces all records, at once or not at all. */
    void rewrite(List<JournalRecord> records) {
        close();
        AtomicFile.write(file, out -> {
            for (var one : records) {
                out.write(framed(one).array());
            }
        });
        open();
    }

    private static ByteBuffer framed(JournalRecord one) {
        var payload = JournalCodec.encode(one);
        var bytes = ByteBuffer.allocate(HEAD + payload.length);
        return bytes.putInt(payload.length)
                .putInt(checksum(payload))
                .put(payload)
                .flip();
    }

    private static int checksum(byte[] payload) {
        var check = new CRC32C();
        check.update(payload, 0, payload.length);
        return (int) check.getValue();
    }

    /** Reads all records that count, and cuts off what does not. */
    static List<JournalRecord> read(Path file) {
        var records = new ArrayList<JournalRecord>();
        try (var opened = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            int good = 0;
            try {
                while (bytes.hasRemaining()) {
                    records.add(next(bytes));
                    good = bytes.position();
                }
            } catch (IOException e) {
                LOG.warn(
                        "{}: {} of {} bytes are good, the rest is dropped: {}",
                        file,
                        good,
                        bytes.limit(),
                        e.toString());
                opened.truncate(good);
            }
        } catch (IOException e) {
            throw unusable(file, e);
        }
        return records;
    }

    private static JournalRecord next(ByteBuffer bytes) throws IOException {
        if (bytes.remaining() < HEAD) {
            throw new EOFException("head of a record cut short");
        }
        int length = bytes.getInt();
        int expected = bytes.getInt();
        if (length < 1 || length > bytes.remaining()) {
            throw new EOFException("record of %d bytes, %d are left".formatted(length, bytes.remaining()));
        }
        var payload = new byte[length];
        bytes.get(payload);
        if (checksum(payload) != expected) {
            throw new IOException("record of %d bytes is damaged".formatted(length));
        }
        return JournalCodec.decode(payload);
    }

    void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw unusable(file, e);
            }
        }
    }

    /** Removes the file: the session has ended. */
    void delete() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    static NeckarException unusable(Path file, IOException cause) {
        return new NeckarException(
                Recovery.RETRY,
                "%s: %s: %s; look after the disk of the service"
                        .formatted(file, cause.getClass().getSimpleName(), cause.getMessage()),
                cause);
    }
}
