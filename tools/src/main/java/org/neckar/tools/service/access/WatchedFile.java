package org.neckar.tools.service.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** Notices that a file was written or replaced. */
final class WatchedFile {
    private final Path file;
    private Optional<Stamp> seen;

    private record Stamp(FileTime modified, long size, Object identity) {}

    WatchedFile(Path file) {
        this.file = file;
        seen = stamp();
    }

    /** Whether the file is another one than at the last call; false while there is none. */
    synchronized boolean hasChanged() {
        var now = stamp();
        if (now.isEmpty() || now.equals(seen)) {
            return false;
        }
        seen = now;
        return true;
    }

    private Optional<Stamp> stamp() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var identity = attributes.fileKey() == null ? file : attributes.fileKey();
            return Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size(), identity));
        } catch (IOException e) {
            // Between two writings there may be no file for a moment; the next look finds it.
            return Optional.empty();
        }
    }
}
