package org.neckar.tools.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.slf4j.LoggerFactory;

class AuditFileTest {
    @TempDir
    private Path folder;

    @Test
    void shouldAddALineBehindThoseThatAreThere() throws Exception {
        var file = folder.resolve("logs/audit.log");
        say(file, "run user=anna words=12");
        say(file, "run user=bert\nrun user=forged");

        var lines = Files.readAllLines(file);
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(
                lines.get(0).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z run user=anna words=12"),
                lines.get(0));
        assertTrue(lines.get(1).endsWith("Z run user=bert run user=forged"), lines.get(1));
    }

    @Test
    void shouldBeginANewFileWhenOneIsFull() throws Exception {
        var file = folder.resolve("audit.log");
        try (var _ = AuditFile.open(file, "1KB")) {
            for (int i = 0; i < 200; i++) {
                LoggerFactory.getLogger(AuditFile.LOGGER).info("run user=anna number={}", i);
            }
        }

        try (var files = Files.list(folder)) {
            var names = files.map(one -> one.getFileName().toString()).sorted().toList();
            assertTrue(names.containsAll(List.of("audit.log", "audit.log.1.gz")), names::toString);
        }
        assertTrue(Files.readString(file).endsWith("run user=anna number=199\n"));
    }

    @Test
    void shouldSayAtOnceThatAFileCannotBeWritten() {
        var message = assertThrows(NeckarException.class, () -> AuditFile.open(folder))
                .getMessage();

        assertTrue(message.startsWith("cannot write file · " + folder), message);
    }

    private static void say(Path file, String line) {
        try (var _ = AuditFile.open(file)) {
            LoggerFactory.getLogger(AuditFile.LOGGER).info(line);
        }
        LoggerFactory.getLogger(AuditFile.LOGGER).info("nobody hears this");
    }
}
