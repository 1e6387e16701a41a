package org.neckar.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFilesTest {
    @TempDir
    private Path folder;

    @Test
    void shouldAcceptTheSameText() {
        assertDoesNotThrow(() -> GoldenFiles.check(GoldenFilesTest.class, "greeting.txt", "hello\n"));
    }

    @Test
    void shouldRefuseAnotherText() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "old");

        var thrown = assertThrows(AssertionError.class, () -> GoldenFiles.check(file, "new", false));

        assertTrue(thrown.getMessage().contains("-Dneckar.golden=update"), thrown.getMessage());
        assertEquals("old", Files.readString(file));
    }

    @Test
    void shouldRefuseAMissingFile() {
        var file = folder.resolve("absent.txt");

        assertThrows(AssertionError.class, () -> GoldenFiles.check(file, "text", false));
        assertFalse(Files.exists(file));
    }

    @Test
    void shouldWriteTheFileWhenToldTo() throws IOException {
        var file = folder.resolve("new/a.txt");

        GoldenFiles.check(file, "text", true);

        assertEquals("text", Files.readString(file));
    }
}
