package org.neckar.fisch.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.testkit.Seeds;

class RecordingReaderTest {
    /** A recording of one empty run. */
    private static final String CONTENT = "NECKARRC\u0001\u0001a\u0001b\u0001c\u0001d\u0000P\u0000\u0000A\u0000\u0000"
            + "E\u0000\u0001\u0002\u0003\u0004Z\u0001";

    @TempDir
    private Path folder;

    private byte[] recording;

    @BeforeEach
    void record() throws Exception {
        var file = folder.resolve("x.rec");
        try (var connection = Connections.open("record:" + file + "+zeromock:")) {
            for (int run = 0; run < 3; run++) {
                var words = new long[run * 5000];
                Arrays.fill(words, ToFpga.TICK);
                connection.execute(words, 0, words.length, (w, from, count) -> {});
            }
        }
        recording = Files.readAllBytes(file);
    }

    @Test
    void shouldTellBoardAndRuns() {
        try (var reader = reader(recording)) {
            assertEquals("zeromock:", reader.board().uri());
            assertEquals("zeromock", reader.board().identifier());
            assertEquals(3, reader.readAll());
            assertTrue(reader.timeNs() > 0);
            assertTrue(reader.times().executeNs() > 0);
        }
    }

    @Test
    void shouldBeSmallForWordsThatRepeat() {
        assertTrue(recording.length < 15_000 * Long.BYTES / 20, () -> recording.length + " bytes");
    }

    @Test
    void shouldRefuseAVersionItDoesNotKnow() throws Exception {
        assertEquals(
                "recording x: version 2 (allowed 1); use the Neckar that wrote it", refused(gzip("NECKARRC\u0002")));
    }

    @Test
    void shouldRefuseOtherContent() throws Exception {
        assertEquals("recording x: is no recording: it begins with other bytes", refused(gzip("NECKARRD\u0001")));
        assertEquals("recording x: damaged after 0 runs: Not in GZIP format", refused("hello, world".getBytes(UTF_8)));
        assertEquals("recording x: damaged after 0 runs: ends too early", refused(new byte[0]));
    }

    @Test
    void shouldRefuseEveryBeginOfARecording() {
        for (int length = 0; length < recording.length; length += 7) {
            refused(Arrays.copyOf(recording, length));
        }
        refused(Arrays.copyOf(recording, recording.length - 1));
    }

    @Seeds(300)
    void shouldRefuseDamagedBytesWithItsOwnErrorOnly(RandomGenerator random) {
        var damaged = recording.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
        }
        readOrRefuse(damaged);
    }

    @Seeds(300)
    void shouldRefuseDamagedContentWithItsOwnErrorOnly(RandomGenerator random) throws Exception {
        var content = CONTENT.getBytes(ISO_8859_1);
        for (int i = random.nextInt(3); i > 0; i--) {
            content[9 + random.nextInt(content.length - 9)] = (byte) random.nextInt(256);
        }
        readOrRefuse(gzip(new String(content, ISO_8859_1)));
    }

    private static void readOrRefuse(byte[] bytes) {
        try (var reader = reader(bytes)) {
            reader.readAll();
        } catch (NeckarException e) {
            assertEquals(Recovery.FIX_INPUT, e.recovery());
        }
    }

    private static RecordingReader reader(byte[] bytes) {
        return new RecordingReader("x", new ByteArrayInputStream(bytes));
    }

    private static String refused(byte[] bytes) {
        var refusal = assertThrows(NeckarException.class, () -> {
            try (var reader = reader(bytes)) {
                reader.readAll();
            }
        });
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        return refusal.getMessage();
    }

    private static byte[] gzip(String content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(ISO_8859_1));
        }
        return bytes.toByteArray();
    }
}
