package org.neckar.tools.service.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.testkit.Seeds;
import org.neckar.tools.service.RunReport;
import org.neckar.tools.service.schedule.Mobility;
import org.neckar.tools.service.store.ProgramHash;

class JournalCodecProperties {
    private static ProgramHash hash(RandomGenerator random) {
        var bytes = new byte[ProgramHash.BYTES];
        random.nextBytes(bytes);
        return ProgramHash.of(bytes);
    }

    private static JournalRecord decoded(JournalRecord value) throws IOException {
        return JournalCodec.decode(JournalCodec.encode(value));
    }

    @Seeds(200)
    void shouldReadBackEveryRecord(RandomGenerator random) throws IOException {
        var image = new byte[random.nextInt(1000)];
        random.nextBytes(image);
        var entries = new ArrayList<ReinitEntry>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var snapshot = random.nextBoolean() ? Optional.of(hash(random)) : Optional.<ProgramHash>empty();
            entries.add(new ReinitEntry(hash(random), snapshot, random.nextBoolean()));
        }
        var board = random.nextBoolean() ? Optional.of("board1") : Optional.<String>empty();
        var options = new SessionOptions(board, random.nextBoolean() ? Mobility.STAY : Mobility.ANYWHERE);
        var secretHash = HexFormat.of().toHexDigits(random.nextLong());
        var records = List.of(
                new JournalRecord.Opened(new SessionIdentity("s7", "änne", secretHash, options, random.nextLong())),
                new JournalRecord.Stack(entries),
                new JournalRecord.Image(ByteBuffer.wrap(image)),
                new JournalRecord.Began(random.nextLong(), hash(random), "board0"),
                new JournalRecord.Failed(random.nextLong(), hash(random), Recovery.RETRY, "what helps: 5 µs more"),
                new JournalRecord.Acknowledged(random.nextLong()),
                new JournalRecord.Next(random.nextLong(), ""));

        for (var one : records) {
            assertEquals(one, decoded(one));
        }
    }

    @Seeds(50)
    void shouldReadBackAResult(RandomGenerator random) throws IOException {
        var times = new RunTimes(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        var report = new RunReport("board0", random.nextLong(), random.nextLong(), times, random.nextLong(), 5);
        var words = random.longs(random.nextInt(100)).toArray();
        var finished = new JournalRecord.Finished(
                random.nextLong(), hash(random), report, random.nextBoolean(), Optional.of(words), words.length);
        var back = (JournalRecord.Finished) decoded(finished);

        assertArrayEquals(words, back.words().orElseThrow());
        assertEquals(finished.report(), back.report());
        assertEquals(finished.lasting(), back.lasting());
        assertEquals(finished.sequence(), back.sequence());
        assertEquals(finished.program(), back.program());
    }

    @Test
    void shouldRefuseARecordOfAKindThatDoesNotExist() {
        var refused = assertThrows(IOException.class, () -> JournalCodec.decode(new byte[] {99}));

        assertEquals("record of unknown kind 99", refused.getMessage());
    }
}
