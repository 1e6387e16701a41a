package org.neckar.tools.service.access.lab;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.output.AtomicFile;

/** Writes keys and certificates: never over another one, which somebody may still need. */
public final class KeyFiles {
    private KeyFiles() {}

    /**
     * Refuses to write over files.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if one exists
     */
    public static void requireAbsent(Path... files) {
        for (var file : files) {
            if (Files.exists(file)) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s: exists, and what it is for would stop working; name another file or move it away"
                                .formatted(file));
            }
        }
    }

    /** Writes a file that only its owner may read, where the file system knows owners. */
    public static void writeSecret(Path file, String text) {
        AtomicFile.writeFile(file, partial -> {
            Files.createFile(partial, forOwner());
            Files.writeString(partial, text, StandardCharsets.US_ASCII);
        });
    }

    /** Writes a file that everybody may read. */
    public static void write(Path file, String text) {
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static FileAttribute<?>[] forOwner() {
        boolean knowsOwners =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return knowsOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
