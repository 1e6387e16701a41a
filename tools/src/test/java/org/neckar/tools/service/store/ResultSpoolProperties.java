package org.neckar.tools.service.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.testkit.Seeds;

class ResultSpoolProperties {
    private static final StoreSettings TIGHT = new StoreSettings(1, 1, 1, 100_000, 10_000, 150_000);

    @TempDir
    private Path folder;

    private final ResultSpace space = new ResultSpace(TIGHT.resultDisk());

    private ResultSpool spool() {
        return new ResultSpool(TIGHT, space, folder.resolve("result"));
    }

    /** Reads as much as is there, in pieces of any size. */
    private static void read(ResultReader reader, WordBuffer into, RandomGenerator random) {
        var buffer = ByteBuffer.allocate(Long.BYTES * (1 + random.nextInt(20_000)));
        int count = reader.read(buffer);
        if (count > 0) {
            var words = new long[count];
            buffer.flip().asLongBuffer().get(words);
            into.add(words, 0, count);
        }
    }

    @Seeds(200)
    void shouldGiveEveryReaderEveryWordInOrderWhereverTheyAre(RandomGenerator random) {
        var spool = spool();
        var readers = new ArrayList<ResultReader>();
        var heard = new ArrayList<WordBuffer>();
        var written = new WordBuffer();
        while (written.size() < 60_000) {
            var words = random.longs(1 + random.nextInt(random.nextBoolean() ? 10 : 9000))
                    .toArray();
            written.add(words, 0, words.length);
            spool.append(words, 0, words.length);
            if (random.nextInt(3) == 0) {
                readers.add(spool.reader());
                heard.add(new WordBuffer());
            }
            for (int i = 0; i < readers.size(); i++) {
                read(readers.get(i), heard.get(i), random);
            }
        }
        if (random.nextBoolean()) {
            spool.persist(false);
        }
        spool.finish();
        for (int i = 0; i < readers.size(); i++) {
            while (heard.get(i).size() < written.size()) {
                read(readers.get(i), heard.get(i), random);
            }
            assertArrayEquals(written.toArray(), heard.get(i).toArray());
            assertEquals(ResultReader.END, readers.get(i).read(ByteBuffer.allocate(8)));
        }
        spool.discard();
        assertEquals(0, space.taken());
        assertTrue(Files.notExists(folder.resolve("result")));
    }

    @Test
    void shouldTellOfWordsOnceAfterAReaderFoundNone() {
        var spool = spool();
        var told = new AtomicInteger();
        spool.onWords(told::incrementAndGet);
        spool.append(new long[3], 0, 3);
        spool.append(new long[3], 0, 3);
        assertEquals(1, told.get());
        var reader = spool.reader();
        assertEquals(6, reader.read(ByteBuffer.allocate(100)));
        assertEquals(0, reader.read(ByteBuffer.allocate(100)));
        spool.append(new long[1], 0, 1);

        assertEquals(2, told.get());
    }

    @Test
    void shouldRefuseAResultThatIsLongerThanAllowed() {
        var spool = spool();
        spool.append(new long[99_999], 0, 99_999);
        var refused = assertThrows(NeckarException.class, () -> spool.append(new long[2], 0, 2));

        assertEquals(
                "result: 99999 words and 2 more (allowed 100000); record less or split the program",
                refused.getMessage());
    }

    @Test
    void shouldRefuseWhatExceedsTheRoomOfAllResults() {
        spool().append(new long[90_000], 0, 90_000);
        var other = new ResultSpool(TIGHT, space, folder.resolve("other"));
        var refused = assertThrows(NeckarException.class, () -> other.append(new long[60_001], 0, 60_001));

        assertEquals(Recovery.RETRY, refused.recovery());
    }

    @Test
    void shouldStartAgainOnlyAsLongAsNobodyHasSeenAWord() {
        var spool = spool();
        spool.append(new long[] {1, 2}, 0, 2);
        assertTrue(spool.restart());
        spool.append(new long[] {3}, 0, 1);
        var buffer = ByteBuffer.allocate(16);
        assertEquals(1, spool.reader().read(buffer));
        assertEquals(3, buffer.getLong(0));
        assertEquals(false, spool.restart());
        assertEquals(1, space.taken());
    }
}
