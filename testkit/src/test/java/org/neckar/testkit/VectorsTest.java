package org.neckar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

class VectorsTest {
    @TempDir
    private Path folder;

    private String folderOfThisRun;

    @BeforeEach
    void lookAtTheFixtures() {
        folderOfThisRun = System.getProperty(Vectors.FOLDER_PROPERTY);
        System.setProperty(Vectors.FOLDER_PROPERTY, folder.toString());
    }

    @AfterEach
    void restoreFolder() {
        if (folderOfThisRun == null) {
            System.clearProperty(Vectors.FOLDER_PROPERTY);
        } else {
            System.setProperty(Vectors.FOLDER_PROPERTY, folderOfThisRun);
        }
    }

    @Test
    void shouldLieBesideTheProject() {
        System.clearProperty(Vectors.FOLDER_PROPERTY);

        assertEquals(ProjectRoot.path().getParent().resolve("shared/vectors"), Vectors.folder());
    }

    @Test
    void shouldUnpackLines() throws IOException {
        write("words.jsonl.gz", "{\"ü\":1}\n{}\n");

        try (var lines = Vectors.lines("words.jsonl.gz")) {
            assertEquals(List.of("{\"ü\":1}", "{}"), lines.toList());
        }
    }

    @Test
    void shouldReadPlainFilesToo() throws IOException {
        Files.writeString(folder.resolve("plain.txt"), "one\ntwo");

        try (var lines = Vectors.lines("plain.txt")) {
            assertEquals(2, lines.count());
        }
    }

    @Test
    void shouldNameAMissingFile() {
        var thrown = assertThrows(UncheckedIOException.class, () -> Vectors.open("absent.jsonl.gz"));

        assertEquals("vectors: cannot read absent.jsonl.gz in " + folder, thrown.getMessage());
    }

    @Test
    void shouldRunTestsWhenTheFolderExists() {
        assertTrue(Vectors.isPresent());
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Fixture.class))
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));
    }

    @Test
    void shouldSkipTestsWhenTheFolderIsAbsent() {
        var absent = folder.resolve("absent");
        System.setProperty(Vectors.FOLDER_PROPERTY, absent.toString());

        assertFalse(Vectors.isPresent());
        var skipped = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Fixture.class))
                .execute()
                .containerEvents()
                .skipped()
                .list();
        assertEquals(1, skipped.size());
        var reason = skipped.getFirst().getRequiredPayload(String.class);
        assertTrue(reason.contains(absent + " does not exist"), reason);
    }

    private void write(String name, String text) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @EnabledIfVectors
    static final class Fixture {
        @Test
        void needsVectors() {
            assertTrue(Vectors.isPresent());
        }
    }
}
