package org.neckar.tools.service.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.testkit.Seeds;

class ProgramStoreTest {
    private static final StoreSettings TIGHT = new StoreSettings(1000, 2000, 3000, 1, 1, 1);

    @TempDir
    private Path folder;

    private ProgramStore store(boolean lasting) {
        return new ProgramStore(TIGHT, folder.resolve("programs"), lasting);
    }

    private static ProgramHash add(ProgramStore store, long[] words) {
        var hash = Digests.of(words);
        try (var upload = store.upload(hash, words.length)) {
            upload.append(Digests.bytes(words));
            upload.finish();
        }
        return hash;
    }

    private static long[] program(long value, int length) {
        var words = new long[length];
        Arrays.fill(words, value);
        return words;
    }

    @Seeds(50)
    void shouldKeepEveryRetainedProgramAndStayWithinItsBounds(RandomGenerator random) throws IOException {
        var store =
                new ProgramStore(TIGHT, folder.resolve("p" + random.nextLong(Long.MAX_VALUE)), random.nextBoolean());
        var retained = new HashMap<ProgramHash, long[]>();
        for (int i = 0; i < 60; i++) {
            var words = random.longs(1 + random.nextInt(900)).toArray();
            var hash = add(store, words);
            if (retained.size() < 10 && random.nextInt(3) == 0) {
                assertTrue(store.retain(hash));
                retained.put(hash, words);
            } else if (!retained.isEmpty() && random.nextInt(3) == 0) {
                var gone = retained.keySet().iterator().next();
                retained.remove(gone);
                store.release(gone);
            }
            for (var one : retained.entrySet()) {
                assertArrayEquals(one.getValue(), store.content(one.getKey()));
            }
        }
        for (var hash : retained.keySet()) {
            store.release(hash);
        }
        assertTrue(store.unusedWords() <= TIGHT.programDisk(), () -> store.unusedWords() + " words");
        assertTrue(store.memoryWords() <= TIGHT.programMemory(), () -> store.memoryWords() + " words");
    }

    @Test
    void shouldDropTheProgramThatWasUsedLeastLately() {
        var store = store(false);
        var first = add(store, program(1, 1000));
        var second = add(store, program(2, 1000));
        var third = add(store, program(3, 1000));
        assertTrue(store.isHere(first));
        add(store, program(4, 1000));

        assertTrue(store.isHere(first));
        assertFalse(store.isHere(second));
        assertTrue(store.isHere(third));
    }

    @Test
    void shouldFindItsProgramsAgainAndDropWhatWasNotWrittenToItsEnd() throws IOException {
        var words = program(7, 10);
        var hash = add(store(true), words);
        Files.write(folder.resolve("programs").resolve(".rest.partial"), new byte[5]);
        var later = store(true);

        assertTrue(later.retain(hash));
        assertArrayEquals(words, later.content(hash));
        try (var files = Files.list(folder.resolve("programs"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void shouldNoticeAProgramThatWasChangedOnTheDisk() throws IOException {
        var hash = add(store(true), program(7, 10));
        Files.write(folder.resolve("programs").resolve(hash.hex()), new byte[80]);
        var later = store(true);
        later.retain(hash);

        var changed = assertThrows(NeckarException.class, () -> later.content(hash));
        assertEquals(Recovery.RETRY, changed.recovery());
    }

    @Test
    void shouldRefuseUploadsThatTogetherExceedTheMemory() {
        var store = store(false);
        var hash = Digests.of(program(1, 1000));
        var first = store.upload(hash, 1000);
        store.upload(hash, 1000);
        var refused = assertThrows(NeckarException.class, () -> store.upload(hash, 1));
        assertEquals(Recovery.RETRY, refused.recovery());
        first.close();
        store.upload(hash, 1000);
        assertThrows(NeckarException.class, () -> store.upload(hash, 1001));
    }

    @Test
    void shouldRefusePiecesOfWords() {
        var store = store(false);
        try (var upload = store.upload(Digests.of(program(1, 2)), 2)) {
            var refused = assertThrows(NeckarException.class, () -> upload.append(ByteBuffer.allocate(9)));
            assertTrue(refused.getMessage().contains("a piece of 9 bytes (allowed multiples of 8)"));
        }
    }
}
