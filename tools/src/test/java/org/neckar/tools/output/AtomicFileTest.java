package org.neckar.tools.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void shouldMakeMissingFolders() throws IOException {
        var file = folder.resolve("a/b/result.txt");
        AtomicFile.write(file, out -> out.write('x'));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void shouldReplaceTheOldContentAsAWhole() throws IOException {
        var file = Files.writeString(folder.resolve("result.txt"), "a long old content");
        AtomicFile.write(file, out -> out.write('x'));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void shouldShowTheOldContentWhileTheNewIsBeingWritten() throws IOException {
        var file = Files.writeString(folder.resolve("result.txt"), "old");
        AtomicFile.write(file, out -> {
            out.write("new".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertEquals("old", Files.readString(file));
        });
        assertEquals("new", Files.readString(file));
    }

    @Test
    void shouldKeepTheOldContentAndLeaveNoLitterWhenWritingFails() throws IOException {
        var file = Files.writeString(folder.resolve("result.txt"), "old");
        assertThrows(
                NeckarException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write('x');
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void shouldLeaveNoLitterWhenALibraryFailsWithAnError() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> AtomicFile.writeFile(folder.resolve("result.h5"), file -> {
                    Files.writeString(file, "half");
                    throw new IllegalStateException("library");
                }));
        assertEquals(List.of(), files());
    }

    @Test
    void shouldNameFileCauseAndRemedyWhenTheDiskRefuses() {
        var file = folder.resolve("result.txt");
        var error = assertThrows(
                NeckarException.class,
                () -> AtomicFile.write(file, out -> {
                    throw new IOException("disk full");
                }));
        assertEquals(
                "cannot write file · " + file
                        + " · IOException: disk full · choose a folder that can be written and has space",
                error.getMessage());
        assertEquals(Recovery.FIX_INPUT, error.recovery());
    }

    @Test
    void shouldRefuseAFolderAsTarget() {
        var error = assertThrows(NeckarException.class, () -> AtomicFile.write(folder, out -> {}));
        assertTrue(error.getMessage().contains("is a folder"), error.getMessage());
    }

    @Test
    void shouldGiveTheFileThePermissionsOfAnyNewFile() throws IOException {
        var usual = Files.writeString(folder.resolve("usual.txt"), "x");
        var file = folder.resolve("result.txt");
        AtomicFile.write(file, out -> out.write('x'));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    }

    private List<Path> files() throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.toList();
        }
    }
}
