package org.neckar.chipmodel.omnibus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.testkit.Seeds;

class WordStoreTest {
    @Seeds(10)
    void shouldHoldWhatAnArrayHolds(RandomGenerator random) {
        int bits = 10 + random.nextInt(11);
        var store = new WordStore(bits);
        int[] expected = new int[1 << bits];
        for (int i = 0; i < 2000; i++) {
            int address = random.nextInt(expected.length);
            int value = random.nextInt(3) == 0 ? 0 : random.nextInt();
            store.set(address, value);
            expected[address] = value;
        }
        var visited = new int[expected.length];
        var order = new ArrayList<Integer>();
        store.forEachNonZero(address -> {
            visited[address] = store.get(address);
            order.add(address);
        });
        assertEquals(Arrays.hashCode(expected), Arrays.hashCode(visited));
        assertEquals(order.stream().sorted().toList(), order);
        store.clear();
        store.forEachNonZero(address -> {
            throw new AssertionError("word at " + address);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 15, 18, 26})
    void shouldIgnoreAddressBitsBeyondItsSize(int bits) {
        var store = new WordStore(bits);
        store.set(1 << bits | 5, 7);
        assertEquals(7, store.get(5));
        assertEquals(7, store.get(0x8000_0005));
    }
}
