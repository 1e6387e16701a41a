package org.neckar.tools.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Writes a file whole or not at all: the content goes to a hidden neighbour of the target, is forced to the disk, and
 * takes the target's name in one step. A reader sees the old file or the new one, never a half; a failure leaves the
 * old file untouched and no litter behind.
 *
 * <p>Missing parent folders are made. Threads may write different files at the same time.
 */
public final class AtomicFile {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final AtomicLong COUNTER = new AtomicLong();

    private AtomicFile() {}

    /** Produces the content of a file as a stream. */
    @FunctionalInterface
    public interface StreamContent {
        /**
         * Writes all of it.
         *
         * @param out buffered; closed by the caller
         * @throws IOException when the content cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Produces the content of a file by name, for libraries that open files themselves. */
    @FunctionalInterface
    public interface FileContent {
        /**
         * Makes the file with all of it.
         *
         * @param file does not exist yet
         * @throws IOException when the content cannot be written
         */
        void writeTo(Path file) throws IOException;
    }

    /**
     * Writes through a stream.
     *
     * @param target the file to make or to replace
     * @param content what it shall contain
     * @throws NeckarException if the target is a folder or the disk refuses; the target is then as it was before
     */
    public static void write(Path target, StreamContent content) {
        writeFile(target, throughStream(content));
    }

    /**
     * Writes through a stream without waiting for the disk: the file outlives this process, not a loss of power.
     *
     * @param target the file to make or to replace
     * @param content what it shall contain
     * @throws NeckarException if the target is a folder or the disk refuses; the target is then as it was before
     */
    public static void writeUnforced(Path target, StreamContent content) {
        replace(target, throughStream(content), false);
    }

    private static FileContent throughStream(StreamContent content) {
        return file -> {
            try (var out = new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    BUFFER_BYTES)) {
                content.writeTo(out);
            }
        };
    }

    /**
     * Writes through a library that wants a file name.
     *
     * @param target the file to make or to replace
     * @param content what it shall contain
     * @throws NeckarException if the target is a folder or the disk refuses; the target is then as it was before
     */
    public static void writeFile(Path target, FileContent content) {
        replace(target, content, true);
    }

    private static void replace(Path target, FileContent content, boolean forced) {
        var whole = target.toAbsolutePath().normalize();
        if (whole.getFileName() == null || Files.isDirectory(whole)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "cannot write file · " + target + " · is a folder · name a file inside it");
        }
        try {
            Files.createDirectories(whole.getParent());
            var partial = whole.resolveSibling(partialName(whole.getFileName()));
            try {
                content.writeTo(partial);
                if (forced) {
                    force(partial);
                }
                move(partial, whole);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "cannot write file · " + target + " · " + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + " · choose a folder that can be written and has space",
                    e);
        }
    }

    /** Unlike {@link Files#createTempFile}, leaves the permissions to the user's umask. */
    private static String partialName(Path name) {
        return "." + name + "." + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + ".partial";
    }

    /** Without this a power cut after the rename may leave an empty file under the final name. */
    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
