package org.neckar.fisch.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionContract;
import org.neckar.fisch.connection.Connections;

class RecordConnectionTest extends ConnectionContract {
    @TempDir
    private Path folder;

    private int files;

    @Override
    protected Connection open() {
        return Connections.open("record:" + folder.resolve(files++ + ".rec") + "+zeromock:");
    }

    @Override
    protected String kind() {
        return "record";
    }

    @Override
    protected boolean remembersRegisters() {
        return false;
    }

    @Test
    void shouldWriteTheFileWholeWhenItIsClosed() throws Exception {
        var connection = open();
        assertEquals(List.of("0.rec.part"), names());
        connection.execute(new long[0], 0, 0, (words, from, count) -> {});
        connection.close();
        assertEquals(List.of("0.rec"), names());
    }

    @Test
    void shouldTakeTheFirstPlusThatASchemeFollowsForTheEndOfTheFile() throws Exception {
        Connections.open("record:" + folder.resolve("a+b+c.rec") + "+zeromock:").close();
        assertEquals(List.of("a+b+c.rec"), names());
    }

    @Test
    void shouldRecordWhatIsRecorded() throws Exception {
        var outer = folder.resolve("outer.rec");
        var inner = folder.resolve("inner.rec");
        Connections.open("record:" + outer + "+record:" + inner + "+zeromock:").close();
        assertEquals(List.of("inner.rec", "outer.rec"), names());
    }

    @Test
    void shouldRefuseAUriWithoutFileOrConnection() {
        assertEquals(
                "connection URI record:run.rec: no file and connection (allowed record:FILE+URI, e.g. "
                        + "record:out/run.rec+sim:)",
                refused("record:run.rec"));
        refused("record:+zeromock:");
        assertTrue(refused("record:" + folder.resolve("x") + "+zeromoc:").contains("unknown kind 'zeromoc'"));
    }

    @Test
    void shouldRefuseAFileThatCannotBeWrittenAndLeaveNothing() throws Exception {
        var blocked = Files.writeString(folder.resolve("blocked"), "not a folder");
        assertTrue(refused("record:" + blocked.resolve("x.rec") + "+zeromock:").contains("cannot be written"));
        assertEquals(List.of("blocked"), names());
    }

    @Test
    void shouldRefuseTwoRecordingsIntoOneFile() {
        try (var first = open()) {
            var uri = first.info().uri();
            assertTrue(refused(uri).contains("0.rec is held by " + uri), uri);
        }
    }

    private static String refused(String uri) {
        return assertThrows(NeckarException.class, () -> Connections.open(uri)).getMessage();
    }

    private List<String> names() throws Exception {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString().replaceFirst("rec\\.\\d+\\.part", "rec.part"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shouldKeepTheRecoveryOfARunThatFailed() {
        var uri = "record:" + folder.resolve("failed.rec") + "+zeromock:";
        try (var connection = Connections.open(uri)) {
            var words = new long[] {0x7f00_0000_0000_0000L};
            var failure =
                    assertThrows(NeckarException.class, () -> connection.execute(words, 0, 1, (w, from, count) -> {}));
            assertEquals(Recovery.FIX_INPUT, failure.recovery());
        }
        try (var replay = Connections.open("replay:" + folder.resolve("failed.rec"))) {
            var words = new long[] {0x7f00_0000_0000_0000L};
            var failure =
                    assertThrows(NeckarException.class, () -> replay.execute(words, 0, 1, (w, from, count) -> {}));
            assertEquals(Recovery.FIX_INPUT, failure.recovery());
            assertTrue(
                    failure.getMessage()
                            .endsWith("failed.rec: run 0 failed when it was recorded: zeromock: word 0 of the program "
                                    + "is no message: got 7f00000000000000 (UNKNOWN_INDEX)"),
                    failure::getMessage);
        }
    }
}
