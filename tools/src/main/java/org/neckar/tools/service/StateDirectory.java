package org.neckar.tools.service;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** The directory of one service: given and kept, for one service at a time, or temporary. For its owner only. */
final class StateDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String FORMAT = "format";
    private static final String PRESENT_FORMAT = "neckar service state 1";

    private final Path directory;
    private final boolean lasting;
    private final FileLock lock;

    private StateDirectory(Path directory, boolean lasting, FileLock lock) {
        this.directory = directory;
        this.lasting = lasting;
        this.lock = lock;
    }

    /**
     * Takes a directory, or makes a temporary one.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if another service has it, or it cannot be used
     */
    static StateDirectory open(Optional<Path> given) {
        try {
            if (given.isEmpty()) {
                return new StateDirectory(Files.createTempDirectory("neckar-service"), false, null);
            }
            var directory = given.get().toAbsolutePath();
            if (!Files.exists(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var lock = lock(directory);
            requireFormat(directory);
            return new StateDirectory(directory, true, lock);
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "state directory %s: %s: %s; name a folder that can be written"
                            .formatted(
                                    given.map(Path::toString).orElse("in the folder of temporary files"),
                                    e.getClass().getSimpleName(),
                                    e.getMessage()),
                    e);
        }
    }

    private static FileLock lock(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "state directory %s: another service uses it; end that one or name another directory"
                            .formatted(directory));
        }
        return lock;
    }

    private static void requireFormat(Path directory) throws IOException {
        var file = directory.resolve(FORMAT);
        if (!Files.exists(file)) {
            Files.writeString(file, PRESENT_FORMAT);
        }
        var found = Files.readString(file).strip();
        if (!found.equals(PRESENT_FORMAT)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "state directory %s: written as '%s' (allowed '%s'); name another directory"
                            .formatted(directory, found, PRESENT_FORMAT));
        }
    }

    Path directory() {
        return directory;
    }

    /** Whether it outlives the process. */
    boolean isLasting() {
        return lasting;
    }

    Path programs() {
        return directory.resolve("programs");
    }

    @Override
    public void close() {
        try {
            if (lasting) {
                lock.channel().close();
                return;
            }
            try (var all = Files.walk(directory)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.RETRY,
                    "state directory %s: cannot be left as it should: %s".formatted(directory, e.getMessage()),
                    e);
        }
    }
}
