package org.neckar.fisch.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionContract;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

/** Runs every test of the contract twice: first a recording is made of it, then it is replayed. */
@ExtendWith(Rehearsal.class)
class ReplayConnectionTest extends ConnectionContract implements Rehearsal.Stage {
    @TempDir
    private Path folder;

    private boolean rehearses;
    private int opened;

    @Override
    public void begin(boolean rehearsal) {
        rehearses = rehearsal;
        opened = 0;
    }

    @Override
    protected Connection open() {
        var file = folder.resolve(opened++ + ".rec");
        return Connections.open(rehearses ? "record:" + file + "+zeromock:" : "replay:" + file);
    }

    @Override
    protected String kind() {
        return rehearses ? "record" : "replay";
    }

    @Override
    protected boolean remembersRegisters() {
        return false;
    }

    @Test
    void shouldAnswerTheSameWordsInTheSameOrder() {
        var program = new WordBuffer();
        for (int i = 0; i < 20_000; i++) {
            Loopback.tick(program);
            Omnibus.read(program, i);
        }
        var recorded = new WordBuffer();
        var replayed = new WordBuffer();
        var file = folder.resolve("same.rec");
        try (var connection = Connections.open("record:" + file + "+zeromock:")) {
            connection.execute(program.toArray(), 0, program.size(), recorded::add);
        }
        try (var connection = Connections.open("replay:" + file)) {
            connection.execute(program.toArray(), 0, program.size(), replayed::add);
        }
        assertEquals(40_001, replayed.size());
        assertArrayEquals(recorded.toArray(), replayed.toArray());
    }

    @Test
    void shouldNameTheFirstDifferenceDecodedAndStayUsable() {
        var file = recordingOf(ToFpga.TICK, ToFpga.omnibusData(4));
        try (var connection = Connections.open("replay:" + file)) {
            assertEquals(
                    "replay:" + file + ": run 0, word 1: got 0c00000000000005 omnibus_to_fpga::Data(5) (recorded "
                            + "0c00000000000004 omnibus_to_fpga::Data(4)); run what was recorded, or record anew",
                    refused(connection, ToFpga.TICK, ToFpga.omnibusData(5)));
            assertEquals(
                    "replay:" + file + ": run 0, word 1: got the end (recorded 0c00000000000004 "
                            + "omnibus_to_fpga::Data(4)); run what was recorded, or record anew",
                    refused(connection, ToFpga.TICK));
            assertEquals(
                    "replay:" + file + ": run 0, word 2: got 0a00000000000001 system::Loopback(1) (recorded the end "
                            + "after 2 words); run what was recorded, or record anew",
                    refused(connection, ToFpga.TICK, ToFpga.omnibusData(4), ToFpga.TICK));
            var answers = new WordBuffer();
            connection.execute(new long[] {ToFpga.TICK, ToFpga.omnibusData(4)}, 0, 2, answers::add);
            assertArrayEquals(new long[] {0x0200_0000_0000_0001L, 0x0200_0000_0000_0000L}, answers.toArray());
        }
    }

    @Test
    void shouldRefuseMoreRunsThanWereRecorded() {
        var file = recordingOf(ToFpga.TICK);
        try (var connection = Connections.open("replay:" + file)) {
            connection.execute(new long[] {ToFpga.TICK}, 0, 1, (words, from, count) -> {});
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        "replay:" + file + ": run 1: the recording holds no more than 1",
                        refused(connection, ToFpga.TICK));
            }
        }
    }

    @Test
    void shouldRefuseAFileThatIsNoRecording() throws Exception {
        var text = Files.writeString(folder.resolve("text"), "hello");
        for (var file : new Path[] {text, folder.resolve("absent")}) {
            var refusal = assertThrows(NeckarException.class, () -> Connections.open("replay:" + file));
            assertEquals(Recovery.FIX_INPUT, refusal.recovery());
            assertTrue(refusal.getMessage().startsWith("recording " + file + ": "), refusal::getMessage);
        }
    }

    private Path recordingOf(long... words) {
        var file = folder.resolve("of.rec");
        try (var connection = Connections.open("record:" + file + "+zeromock:")) {
            connection.execute(words, 0, words.length, (w, from, count) -> {});
        }
        return file;
    }

    private static String refused(Connection connection, long... words) {
        var refusal = assertThrows(
                NeckarException.class, () -> connection.execute(words, 0, words.length, (w, from, count) -> {}));
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        return refusal.getMessage();
    }
}
